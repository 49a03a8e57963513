-- Lists of a page must not cost more when there is more of what they do not show. What row-level security lets an officer see is left as it
-- was; it is asked in another way: of the row itself first, and of other tables only for the one row that is looked at. docs/performance.md.

-- ---------------------------------------------------------------- The second wall, row by row

-- Each asks for one request, and finds it by its key. All requests of the acting officer, which were gathered before, are many.
CREATE FUNCTION karez_executes(p_request uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp COST 1000 AS $$
    SELECT EXISTS (SELECT 1 FROM execution e WHERE e.id = p_request
                      AND (e.owner_authority_id = karez_authority() OR e.participant_id = karez_participant() AND karez_has('COORDINATOR'))) $$;
COMMENT ON FUNCTION karez_executes IS 'Whether the acting officer reads a request on the receiving side, where it was received';
CREATE FUNCTION karez_asks(p_request uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp COST 1000 AS $$
    SELECT EXISTS (SELECT 1 FROM information_request r WHERE r.id = p_request
                      AND (r.owner_authority_id = karez_authority() OR r.case_file_id IN (SELECT karez_shared_cases()))) $$;
COMMENT ON FUNCTION karez_asks IS 'Whether the acting officer reads a request on the requesting side';
CREATE FUNCTION karez_answered(p_request uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp COST 1000 AS $$
    SELECT EXISTS (SELECT 1 FROM answer a WHERE a.id = p_request AND a.snapshot IS NOT NULL) AND karez_asks(p_request) $$;
COMMENT ON FUNCTION karez_answered IS 'Whether a transmitted answer to a request of his side is there for the acting officer';
CREATE FUNCTION karez_receives_document(p_document uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp COST 1000 AS $$
    SELECT EXISTS (SELECT 1 FROM request_item i WHERE i.kind = 'DOCUMENT' AND i.reference_id = p_document AND karez_executes(i.request_id))
        OR EXISTS (SELECT 1 FROM information_request r WHERE r.order_document_id = p_document AND karez_executes(r.id))
        OR EXISTS (SELECT 1 FROM answer_item i WHERE i.document_id = p_document AND (karez_answered(i.answer_id) OR karez_executes(i.answer_id))) $$;
COMMENT ON FUNCTION karez_receives_document IS 'Whether a document crossed with a request or an answer to the acting officer, or is his to transmit';
-- Only those that his authority handles have to be gathered; a coordinator's are told by the row itself.
CREATE FUNCTION karez_handled_requests() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT e.id FROM execution e WHERE e.owner_authority_id = karez_authority() $$;

ALTER POLICY own_shared_or_received ON information_request
    USING ((SELECT karez_reads()) AND (owner_authority_id = (SELECT karez_authority()) OR case_file_id IN (SELECT karez_shared_cases())
                                       OR addressee_id = (SELECT karez_participant()) AND snapshot IS NOT NULL AND (SELECT karez_has('COORDINATOR'))
                                       OR id IN (SELECT karez_handled_requests())));
ALTER POLICY own_update ON information_request
    WITH CHECK (owner_authority_id = (SELECT karez_authority())
                AND (order_document_id IS NULL
                     OR EXISTS (SELECT 1 FROM document d WHERE d.id = order_document_id AND d.case_file_id = information_request.case_file_id))
                AND (status <> 'SENT' OR (SELECT karez_has('COORDINATOR')) AND sent_by = (SELECT karez_officer()))
                AND (status NOT IN ('FEEDBACK_DUE', 'CLOSED') OR karez_answered(id)));
ALTER POLICY with_request ON request_item
    USING (EXISTS (SELECT 1 FROM information_request r WHERE r.id = request_id
                     AND (r.owner_authority_id = karez_authority() OR r.case_file_id IN (SELECT karez_shared_cases())))
           OR (SELECT karez_reads()) AND karez_executes(request_id));
ALTER POLICY with_request ON execution
    USING ((SELECT karez_reads()) AND (owner_authority_id = (SELECT karez_authority())
                                       OR participant_id = (SELECT karez_participant()) AND (SELECT karez_has('COORDINATOR'))
                                       OR EXISTS (SELECT 1 FROM information_request r WHERE r.id = execution.id)));
ALTER POLICY own_or_received ON answer
    USING ((SELECT karez_reads()) AND (karez_executes(id) OR snapshot IS NOT NULL AND karez_asks(id)));
ALTER POLICY receiver_update ON answer
    USING ((SELECT karez_writes()) AND karez_executes(id));
-- Of two policies PostgreSQL asks the one with the later name first, here the dearer one for each row: in one, the order is ours.
DROP POLICY received ON document;
ALTER POLICY own_or_shared ON document RENAME TO own_shared_or_received;
ALTER POLICY own_shared_or_received ON document
    USING ((SELECT karez_reads()) AND (owner_authority_id = (SELECT karez_authority()) OR case_file_id IN (SELECT karez_shared_cases())
                                       OR karez_receives_document(id)));
ALTER POLICY own_or_named ON case_access
    USING ((SELECT karez_reads()) AND EXISTS (SELECT 1 FROM case_file c WHERE c.id = case_file_id));
DROP FUNCTION karez_received_documents();
DROP FUNCTION karez_received_answers();
DROP FUNCTION karez_executed_requests();
DROP FUNCTION karez_received_requests();

-- The same as before, but no OR, which the planner takes for several searches by index and sorts what they find: what a query asks for finds
-- the entries in their order, and the policy only looks at each.
ALTER POLICY own_authority_or_act ON trail_entry
    USING (CASE WHEN officer_id IN ((SELECT karez_officer()), (SELECT karez_claimed())) THEN true
                WHEN owner_authority_id = (SELECT karez_authority())
                THEN (SELECT karez_reads()) OR subject_kind IN ('OFFICER', 'AUTHORITY', 'REFERENCE') AND (SELECT karez_has('ADMINISTRATOR'))
                ELSE false END);

-- To write one row of a case, that case is looked at, not all cases of the authority.
CREATE FUNCTION karez_own_case(p_case uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp COST 1000 AS $$
    SELECT EXISTS (SELECT 1 FROM case_file WHERE id = p_case AND owner_authority_id = karez_authority()) $$;
ALTER POLICY own_insert ON case_access
    WITH CHECK ((SELECT karez_has('INVESTIGATOR') OR karez_has('SUPERVISOR'))
                AND granted_by = (SELECT karez_officer()) AND karez_own_case(case_file_id)
                AND COALESCE(karez_authority_of_participant(authority_id), false) IS DISTINCT FROM COALESCE(karez_same_participant(officer_id), false));
ALTER POLICY own_delete ON case_access
    USING ((SELECT karez_has('INVESTIGATOR') OR karez_has('SUPERVISOR')) AND karez_own_case(case_file_id));
ALTER POLICY own_insert ON involvement
    WITH CHECK ((SELECT karez_has('INVESTIGATOR')) AND owner_authority_id = (SELECT karez_authority()) AND karez_own_case(case_file_id)
                AND EXISTS (SELECT 1 FROM party p WHERE p.id = party_id AND p.owner_authority_id = karez_authority()));
ALTER POLICY own_update ON involvement
    WITH CHECK (owner_authority_id = (SELECT karez_authority()) AND karez_own_case(case_file_id)
                AND EXISTS (SELECT 1 FROM party p WHERE p.id = party_id AND p.owner_authority_id = karez_authority()));
ALTER POLICY own_insert ON document
    WITH CHECK ((SELECT karez_writes()) AND owner_authority_id = (SELECT karez_authority()) AND added_by = (SELECT karez_officer())
                AND karez_own_case(case_file_id));
ALTER POLICY own_counter ON asset_counter
    USING ((SELECT karez_has('INVESTIGATOR')) AND karez_own_case(case_file_id));
ALTER POLICY own_insert ON asset
    WITH CHECK ((SELECT karez_has('INVESTIGATOR')) AND owner_authority_id = (SELECT karez_authority())
                AND created_by = (SELECT karez_officer()) AND status = 'IDENTIFIED' AND karez_own_case(case_file_id));
ALTER POLICY own_insert ON legal_act
    WITH CHECK ((SELECT karez_has('INVESTIGATOR') OR karez_has('SUPERVISOR')) AND owner_authority_id = (SELECT karez_authority())
                AND registered_by = (SELECT karez_officer()) AND karez_own_case(case_file_id));
ALTER POLICY own_insert ON information_request
    WITH CHECK ((SELECT karez_has('INVESTIGATOR')) AND owner_authority_id = (SELECT karez_authority())
                AND author_id = (SELECT karez_officer()) AND status = 'DRAFT' AND karez_own_case(case_file_id)
                AND (order_document_id IS NULL
                     OR EXISTS (SELECT 1 FROM document d WHERE d.id = order_document_id AND d.case_file_id = information_request.case_file_id)));

CREATE INDEX request_item_of_document ON request_item (reference_id) WHERE kind = 'DOCUMENT';
CREATE INDEX information_request_of_order ON information_request (order_document_id) WHERE order_document_id IS NOT NULL;
CREATE INDEX answer_item_of_document ON answer_item (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX execution_of_handler ON execution (owner_authority_id) INCLUDE (id);

-- ---------------------------------------------------------------- Lists in their order

-- What an authority owns, in each order in which a page shows it; what belongs to shared cases is little. Where a column can be empty,
-- the empty come last in both directions, which takes an index for each.

DROP INDEX case_file_of_authority;
DROP INDEX case_file_by_status;
CREATE INDEX case_file_of_authority ON case_file (owner_authority_id, created_at DESC) INCLUDE (id);
CREATE INDEX case_file_by_status ON case_file (owner_authority_id, status, created_at) INCLUDE (id);
CREATE INDEX case_file_by_number ON case_file (owner_authority_id, number);
CREATE INDEX case_file_by_title ON case_file (owner_authority_id, lower(title));
CREATE INDEX case_file_by_review ON case_file (owner_authority_id, review_date);
CREATE INDEX case_file_by_latest_review ON case_file (owner_authority_id, review_date DESC NULLS LAST);

DROP INDEX asset_of_authority;
DROP INDEX asset_by_status;
DROP INDEX asset_order_expires;
CREATE INDEX asset_of_authority ON asset (owner_authority_id, status_since DESC, id) INCLUDE (case_file_id);
CREATE INDEX asset_by_status ON asset (owner_authority_id, status, status_since) INCLUDE (id, case_file_id);
CREATE INDEX asset_by_least_value ON asset (owner_authority_id, value_amount, id);
CREATE INDEX asset_order_expires ON asset (owner_authority_id, order_expires, id);
CREATE INDEX asset_order_expires_last ON asset (owner_authority_id, order_expires DESC NULLS LAST, id);

DROP INDEX information_request_to;
CREATE INDEX information_request_to ON information_request (addressee_id, sent_at DESC NULLS LAST, id) WHERE number IS NOT NULL;
CREATE INDEX information_request_to_receive ON information_request (addressee_id, sent_at DESC) WHERE status = 'SENT';
CREATE INDEX information_request_by_status ON information_request (owner_authority_id, status, created_at);
CREATE INDEX information_request_by_number ON information_request (owner_authority_id, number, id);
CREATE INDEX information_request_by_latest_number ON information_request (owner_authority_id, number DESC NULLS LAST, id);
CREATE INDEX information_request_by_title ON information_request (owner_authority_id, lower(title), id);
CREATE INDEX information_request_by_sending ON information_request (owner_authority_id, sent_at, id);
CREATE INDEX information_request_by_latest_sending ON information_request (owner_authority_id, sent_at DESC NULLS LAST, id);

CREATE INDEX proposal_returned ON proposal (proposed_by) WHERE state = 'RETURNED';

-- The trail by time, which the entries are shown in and asked for by; whatever else is asked for comes before it.
DROP INDEX trail_entry_of_owner;
DROP INDEX trail_entry_of_officer;
CREATE INDEX trail_entry_of_owner ON trail_entry (owner_authority_id, at, id);
CREATE INDEX trail_entry_of_officer ON trail_entry (owner_authority_id, officer_id, at, id);
CREATE INDEX trail_entry_of_event ON trail_entry (owner_authority_id, event, at, id);
CREATE INDEX trail_entry_of_kind ON trail_entry (owner_authority_id, subject_kind, at, id);

-- How people know a subject, without the rest of what holds of it.
CREATE VIEW subject_name WITH (security_invoker = true) AS
SELECT id AS subject_id, owner_authority_id, number || ' ' || title AS name FROM case_file
UNION ALL SELECT id, owner_authority_id, display_name FROM party
UNION ALL SELECT id, owner_authority_id, number || ' ' || description FROM asset
-- The state that is asked reads what is in a request from its receipt on.
UNION ALL SELECT r.id, r.owner_authority_id, concat_ws(' ', r.number, r.title) FROM information_request r
           WHERE r.addressee_id IS DISTINCT FROM (SELECT karez_participant()) OR EXISTS (SELECT 1 FROM execution e WHERE e.id = r.id)
UNION ALL SELECT e.id, e.owner_authority_id, concat_ws(' ', r.number, r.title) FROM execution e JOIN information_request r ON r.id = e.id
UNION ALL SELECT id, owner_authority_id, label FROM goaml_schema
UNION ALL SELECT id, authority_id, name FROM officer
UNION ALL SELECT id, id, code FROM authority
UNION ALL SELECT p.id, h.owner_authority_id, p.code FROM participant p JOIN trail_head h ON h.subject_kind = 'AUTHORITY' AND h.subject_id = p.id;
COMMENT ON VIEW subject_name IS 'Number and name of every subject, and whose it is';
GRANT SELECT ON subject_name TO karez_app, karez_audit;
