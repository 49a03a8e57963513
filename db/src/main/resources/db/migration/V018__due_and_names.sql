-- Two lists that grew with what they do not show: requests in the order of when they are due, which stands with the other authority's
-- execution, and the trail's search by a name, which read every row that has one. docs/performance.md.

-- ---------------------------------------------------------------- Whose request is executed

-- That an officer's authority asked is told by the row itself; the request is looked at for the others only.
ALTER TABLE execution ADD COLUMN requesting_authority_id uuid REFERENCES authority;
COMMENT ON COLUMN execution.requesting_authority_id IS 'The authority whose request it is: a copy, fixed at receipt';
-- Otherwise what waits for the end of the transaction would keep the column from being closed.
SET CONSTRAINTS execution_is_answered IMMEDIATE;
UPDATE execution e SET requesting_authority_id = r.owner_authority_id FROM information_request r WHERE r.id = e.id;
ALTER TABLE execution ALTER requesting_authority_id SET NOT NULL;
CREATE INDEX execution_due ON execution (id) INCLUDE (due, requesting_authority_id, owner_authority_id, participant_id);

ALTER POLICY with_request ON execution
    USING ((SELECT karez_reads()) AND (owner_authority_id = (SELECT karez_authority()) OR requesting_authority_id = (SELECT karez_authority())
                                       OR participant_id = (SELECT karez_participant()) AND (SELECT karez_has('COORDINATOR'))
                                       OR EXISTS (SELECT 1 FROM information_request r WHERE r.id = execution.id)));
ALTER POLICY coordinator_insert ON execution
    WITH CHECK ((SELECT karez_has('COORDINATOR')) AND participant_id = (SELECT karez_participant()) AND received_by = (SELECT karez_officer())
                AND status = 'RECEIVED' AND karez_authority_of_participant(owner_authority_id)
                AND EXISTS (SELECT 1 FROM information_request r WHERE r.id = execution.id AND r.addressee_id = karez_participant() AND r.status = 'SENT'
                               AND r.owner_authority_id = execution.requesting_authority_id));
-- What the receipt of a request fixed is not written again.
REVOKE UPDATE ON execution FROM karez_app;
GRANT UPDATE (status, status_since, accepted_by, accepted_at, handling_officer_id, answer_id, answered_at, version) ON execution TO karez_app;

-- No entry says whose request it is: of the copy it is told only where it is wrong.
DO $$
BEGIN
    EXECUTE 'CREATE OR REPLACE VIEW execution_state WITH (security_invoker = true) AS SELECT s.subject_kind, s.subject_id, s.state || '
            || $told$COALESCE((SELECT jsonb_build_object('requester', e.requesting_authority_id)
                                 FROM execution e LEFT JOIN information_request r ON r.id = e.id
                                WHERE e.id = s.subject_id AND e.requesting_authority_id IS DISTINCT FROM r.owner_authority_id), '{}') AS state,
                      s.owner_authority_id FROM ($told$
            || rtrim(pg_get_viewdef('execution_state'::regclass), ';') || ') s';
END $$;

-- ---------------------------------------------------------------- Names, without the rows that bear them

-- The indexes hold the name, and what row-level security asks of the row.
DROP INDEX asset_of_authority_by_number;
CREATE INDEX asset_of_authority_by_number ON asset (owner_authority_id, number) INCLUDE (id, case_file_id, description);
DROP INDEX information_request_by_number;
CREATE INDEX information_request_by_number ON information_request (owner_authority_id, number, id) INCLUDE (title, case_file_id, addressee_id, sent_at);
CREATE INDEX information_request_name ON information_request (id) INCLUDE (number, title, owner_authority_id, case_file_id, addressee_id, sent_at);
DROP INDEX execution_of_handler;
CREATE INDEX execution_of_handler ON execution (owner_authority_id) INCLUDE (id, participant_id);
-- Sent is what has a snapshot, and what has a time of sending: an index can hold the time.
ALTER POLICY own_shared_or_received ON information_request
    USING ((SELECT karez_reads()) AND (owner_authority_id = (SELECT karez_authority()) OR case_file_id IN (SELECT karez_shared_cases())
                                       OR addressee_id = (SELECT karez_participant()) AND sent_at IS NOT NULL AND (SELECT karez_has('COORDINATOR'))
                                       OR id IN (SELECT karez_handled_requests())));

-- The same names as before. That of an execution is looked up row by row: a join would read all requests that the officer sees for the few that
-- his authority executes.
CREATE OR REPLACE VIEW subject_name WITH (security_invoker = true) AS
SELECT id AS subject_id, owner_authority_id, number || ' ' || title AS name FROM case_file
UNION ALL SELECT id, owner_authority_id, display_name FROM party
UNION ALL SELECT id, owner_authority_id, number || ' ' || description FROM asset
-- The state that is asked reads what is in a request from its receipt on.
UNION ALL SELECT r.id, r.owner_authority_id, concat_ws(' ', r.number, r.title) FROM information_request r
           WHERE r.addressee_id IS DISTINCT FROM (SELECT karez_participant()) OR EXISTS (SELECT 1 FROM execution e WHERE e.id = r.id)
UNION ALL SELECT e.id, e.owner_authority_id, COALESCE((SELECT concat_ws(' ', r.number, r.title) FROM information_request r WHERE r.id = e.id), '')
            FROM execution e
UNION ALL SELECT id, owner_authority_id, label FROM goaml_schema
UNION ALL SELECT id, authority_id, name FROM officer
UNION ALL SELECT id, id, code FROM authority
UNION ALL SELECT p.id, h.owner_authority_id, p.code FROM participant p JOIN trail_head h ON h.subject_kind = 'AUTHORITY' AND h.subject_id = p.id
UNION ALL SELECT id, owner_authority_id, name FROM trail_witness
UNION ALL SELECT id, owner_authority_id, title FROM audit_sample
UNION ALL SELECT id, owner_authority_id, title FROM audit_finding
-- A key's name and identifier.
UNION ALL SELECT id, owner_authority_id, split_part(new_key, '+', 1) || '+' || split_part(new_key, '+', 2) FROM trail_succession;
