package org.karez.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One value of a code list that an installation can change. */
@Entity
@Table(name = "code_value")
public class CodeValue implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The code lists. */
    public enum List {
        /** Predicate offences. */
        OFFENCE,
        /** Legal bases. */
        LEGAL_BASIS,
        /** Operations. */
        OPERATION,
        /** Grounds for rejecting a case. */
        REJECTION
    }

    /** List and code. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Enumerated(EnumType.STRING)
        private List list;

        private String code;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && list == that.list && code.equals(that.code);
        }

        @Override
        public int hashCode() {
            return Objects.hash(list, code);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "name_ru")
    private String nameRu;

    /** Where the value comes from: the treaty's article, the standard. */
    private String source;

    @Column(name = "sort_order")
    private int sortOrder;

    private boolean active;

    protected CodeValue() {}

    public String getCode() {
        return key.code;
    }

    public String getNameEn() {
        return nameEn;
    }

    public String getNameRu() {
        return nameRu;
    }

    public String getSource() {
        return source;
    }

    public boolean isActive() {
        return active;
    }
}
