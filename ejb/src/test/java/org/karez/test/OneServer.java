package org.karez.test;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/** Lets one server serve all classes of a process of integration tests: each of them deploys the same archive. */
public final class OneServer implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, Lasting.class);
    }

    /** Payara Micro that is started by the first class, and ends with the process: the container adapter kills it then. */
    public static final class Lasting extends PayaraMicroDeployableContainer {

        /** The process runs each of its classes on its own, with a container of its own. */
        private static ProtocolMetaData deployed;

        @Override
        public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
            synchronized (Lasting.class) {
                if (deployed == null) {
                    deployed = super.deploy(archive);
                }
                return deployed;
            }
        }

        @Override
        public void undeploy(Archive<?> archive) {
            // The next class goes on with it.
        }
    }
}
