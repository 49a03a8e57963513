-- Cross-border requests: the requesting side's request, the receiving side's execution and answer. Each side writes its own rows only.

CREATE TABLE deadline_profile (
    code    varchar(20)  PRIMARY KEY CONSTRAINT deadline_profile_is_known CHECK (code IN ('URGENT_DIRECT', 'URGENT', 'NORMAL')),
    hours   integer      NOT NULL CONSTRAINT deadline_profile_takes_time CHECK (hours > 0),
    source  varchar(200) NOT NULL
);
COMMENT ON TABLE deadline_profile IS 'How long an answer may take from receipt: data that an installation can change';
INSERT INTO deadline_profile (code, hours, source) VALUES
    ('URGENT_DIRECT', 8, 'Directive (EU) 2023/977 art. 5(1)(a), as a proposal'),
    ('URGENT', 72, 'Directive (EU) 2023/977 art. 5(1)(b), as a proposal'),
    ('NORMAL', 168, 'Directive (EU) 2023/977 art. 5(1)(c), as a proposal');
ALTER TABLE deadline_profile ENABLE ROW LEVEL SECURITY; ALTER TABLE deadline_profile FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON deadline_profile TO karez_owner USING (true) WITH CHECK (true);
CREATE POLICY everybody_reads ON deadline_profile FOR SELECT TO karez_app, karez_audit USING ((SELECT karez_officer()) IS NOT NULL);
GRANT SELECT ON deadline_profile TO karez_app, karez_audit;

CREATE TABLE request_counter (
    authority_id uuid    NOT NULL REFERENCES authority,
    year         integer NOT NULL,
    last         integer NOT NULL,
    PRIMARY KEY (authority_id, year)
);

CREATE TABLE information_request (
    id                   uuid PRIMARY KEY,
    number               varchar(40) CONSTRAINT information_request_number_is_unique UNIQUE,
    owner_authority_id   uuid         NOT NULL REFERENCES authority,
    case_file_id         uuid         NOT NULL REFERENCES case_file,
    kind                 varchar(20)  NOT NULL CONSTRAINT information_request_kind_is_known CHECK (kind IN ('INFORMATION', 'FREEZE')),
    status               varchar(20)  NOT NULL CONSTRAINT information_request_status_is_known
        CHECK (status IN ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'SENT', 'FEEDBACK_DUE', 'CLOSED', 'WITHDRAWN')),
    status_since         timestamptz  NOT NULL,
    title                varchar(200) NOT NULL CONSTRAINT information_request_has_a_title CHECK (btrim(title) <> ''),
    addressee_id         uuid         NOT NULL REFERENCES participant,
    proceedings          varchar(1000),
    offence              varchar(30),
    facts                text,
    sought               text,
    why_there            text,
    purpose              text,
    foreseen_use         text,
    urgency              varchar(10)  NOT NULL CONSTRAINT information_request_urgency_is_known CHECK (urgency IN ('NORMAL', 'URGENT')),
    urgency_reason       varchar(1000),
    handling_code        varchar(2)   NOT NULL CONSTRAINT information_request_handling_is_known CHECK (handling_code IN ('H0', 'H1', 'H2', 'H3')),
    handling_note        varchar(1000),
    source_reliability   varchar(1)   NOT NULL CHECK (source_reliability IN ('A', 'B', 'C', 'X')),
    information_accuracy smallint     NOT NULL CHECK (information_accuracy BETWEEN 1 AND 4),
    legal_basis          varchar(30),
    language             varchar(2) CONSTRAINT information_request_language_is_known CHECK (language IN ('en', 'ru')),
    property             text,
    property_extent      varchar(1000),
    order_document_id    uuid REFERENCES document,
    author_id            uuid         NOT NULL REFERENCES officer,
    last_edited_by       uuid         NOT NULL REFERENCES officer,
    created_at           timestamptz  NOT NULL,
    snapshot             bytea,
    snapshot_sha256      bytea,
    sent_by              uuid REFERENCES officer,
    sent_at              timestamptz,
    feedback_used        boolean,
    feedback_use         varchar(2000),
    feedback_worth       varchar(20) CONSTRAINT information_request_worth_is_known CHECK (feedback_worth IN ('DECISIVE', 'USEFUL', 'LITTLE', 'NONE')),
    feedback_links       varchar(1000),
    feedback_by          uuid REFERENCES officer,
    withdrawal_reason    varchar(1000),
    version              integer      NOT NULL,
    CONSTRAINT information_request_is_sent_whole CHECK (num_nonnulls(number, snapshot, snapshot_sha256, sent_by, sent_at) IN (0, 5)),
    CONSTRAINT information_request_hash_is_of_its_snapshot CHECK (snapshot_sha256 = sha256(snapshot)),
    CONSTRAINT information_request_is_sent_with_a_snapshot CHECK (status NOT IN ('SENT', 'FEEDBACK_DUE', 'CLOSED') OR snapshot IS NOT NULL),
    CONSTRAINT information_request_is_sent_by_another CHECK (sent_by <> author_id),
    CONSTRAINT information_request_h3_says_which CHECK (handling_code <> 'H3' OR btrim(handling_note) <> ''),
    CONSTRAINT information_request_is_closed_with_feedback CHECK (status <> 'CLOSED' OR feedback_used IS NOT NULL AND feedback_worth IS NOT NULL),
    CONSTRAINT information_request_withdrawal_says_why CHECK (status <> 'WITHDRAWN' OR btrim(withdrawal_reason) <> '')
);
COMMENT ON TABLE information_request IS 'Запрос: the requesting side of a cross-border request';
COMMENT ON COLUMN information_request.snapshot IS 'Exactly what was sent, as canonical JSON (RFC 8785); never changes';
CREATE INDEX information_request_of_authority ON information_request (owner_authority_id, created_at DESC);
CREATE INDEX information_request_of_case ON information_request (case_file_id);
CREATE INDEX information_request_to ON information_request (addressee_id, sent_at DESC) WHERE snapshot IS NOT NULL;

CREATE TABLE request_item (
    id                   uuid PRIMARY KEY,
    request_id           uuid         NOT NULL REFERENCES information_request,
    position             integer      NOT NULL,
    kind                 varchar(10)  NOT NULL CONSTRAINT request_item_kind_is_known CHECK (kind IN ('PARTY', 'ASSET', 'DOCUMENT')),
    reference_id         uuid         NOT NULL,
    label                varchar(610) NOT NULL,
    details              text         NOT NULL,
    handling_code        varchar(2)   NOT NULL CHECK (handling_code IN ('H0', 'H1', 'H2', 'H3')),
    source_reliability   varchar(1)   NOT NULL CHECK (source_reliability IN ('A', 'B', 'C', 'X')),
    information_accuracy smallint     NOT NULL CHECK (information_accuracy BETWEEN 1 AND 4),
    CONSTRAINT request_item_once UNIQUE (request_id, kind, reference_id)
);
COMMENT ON TABLE request_item IS 'What of a case goes along with a request, chosen one by one; nothing else leaves';
COMMENT ON COLUMN request_item.reference_id IS 'The party, asset or document of the case';
COMMENT ON COLUMN request_item.details IS 'What the receiver is told about it, as it was when it was chosen';

INSERT INTO status_step (subject_kind, step, from_status, to_status, outcome) VALUES
    ('REQUEST', 'SUBMIT', 'DRAFT', 'PENDING_APPROVAL', NULL),
    ('REQUEST', 'APPROVE', 'PENDING_APPROVAL', 'DRAFT', 'RETURNED'),
    ('REQUEST', 'APPROVE', 'PENDING_APPROVAL', 'APPROVED', 'APPROVED'),
    ('REQUEST', 'SEND', 'APPROVED', 'SENT', NULL),
    ('REQUEST', 'GIVE_FEEDBACK', 'SENT', 'FEEDBACK_DUE', NULL),
    ('REQUEST', 'CLOSE', 'FEEDBACK_DUE', 'CLOSED', 'APPROVED'),
    ('REQUEST', 'WITHDRAW', 'DRAFT', 'WITHDRAWN', NULL),
    ('REQUEST', 'WITHDRAW', 'APPROVED', 'WITHDRAWN', NULL),
    ('REQUEST', 'WITHDRAW', 'SENT', 'WITHDRAWN', NULL);
CREATE TRIGGER information_request_status_follows BEFORE UPDATE OF status ON information_request FOR EACH ROW
    WHEN (current_user = 'karez_app') EXECUTE FUNCTION status_follows('REQUEST');

-- A third person, the coordinator, decides too what is coercive, restricted, or goes to an observer.
CREATE FUNCTION request_takes_six_eyes(p_request uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.kind = 'FREEZE' OR r.handling_code <> 'H0'
           OR EXISTS (SELECT 1 FROM request_item i WHERE i.request_id = r.id AND i.handling_code <> 'H0')
           OR EXISTS (SELECT 1 FROM membership m WHERE m.participant_id = r.addressee_id AND m.status = 'OBSERVER'
                         AND m.since <= current_date AND (m.until IS NULL OR m.until > current_date))
      FROM information_request r WHERE r.id = p_request $$;

-- What was approved is what is sent, and what was sent stays as it was.
CREATE FUNCTION information_request_keeps_its_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.snapshot IS NOT NULL
       AND (NEW.number, NEW.snapshot, NEW.snapshot_sha256, NEW.sent_by, NEW.sent_at)
           IS DISTINCT FROM (OLD.number, OLD.snapshot, OLD.snapshot_sha256, OLD.sent_by, OLD.sent_at) THEN
        RAISE EXCEPTION 'request % was sent: its snapshot never changes', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'information_request_snapshot_never_changes';
    END IF;
    IF current_user = 'karez_app' AND OLD.status <> 'DRAFT'
       AND (NEW.case_file_id, NEW.kind, NEW.title, NEW.addressee_id, NEW.proceedings, NEW.offence, NEW.facts, NEW.sought, NEW.why_there, NEW.purpose,
            NEW.foreseen_use, NEW.urgency, NEW.urgency_reason, NEW.handling_code, NEW.handling_note, NEW.source_reliability, NEW.information_accuracy,
            NEW.legal_basis, NEW.language, NEW.property, NEW.property_extent, NEW.order_document_id, NEW.author_id, NEW.last_edited_by)
           IS DISTINCT FROM
           (OLD.case_file_id, OLD.kind, OLD.title, OLD.addressee_id, OLD.proceedings, OLD.offence, OLD.facts, OLD.sought, OLD.why_there, OLD.purpose,
            OLD.foreseen_use, OLD.urgency, OLD.urgency_reason, OLD.handling_code, OLD.handling_note, OLD.source_reliability, OLD.information_accuracy,
            OLD.legal_basis, OLD.language, OLD.property, OLD.property_extent, OLD.order_document_id, OLD.author_id, OLD.last_edited_by) THEN
        RAISE EXCEPTION 'request % is no draft: its content stays as it was proposed', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'information_request_content_stays';
    END IF;
    IF current_user = 'karez_app' AND NEW.status = 'APPROVED' AND OLD.status <> 'APPROVED' AND request_takes_six_eyes(NEW.id)
       AND NOT EXISTS (SELECT 1 FROM proposal p
                        WHERE p.subject_kind = 'REQUEST' AND p.subject_id = NEW.id AND p.step = 'APPROVE' AND p.state = 'APPROVED'
                          AND p.second_role = 'COORDINATOR' AND p.seconded_by = karez_officer()) THEN
        RAISE EXCEPTION 'request %: a coordinator has to approve it too', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'information_request_takes_six_eyes';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER information_request_keeps_its_word BEFORE UPDATE ON information_request
    FOR EACH ROW EXECUTE FUNCTION information_request_keeps_its_word();

CREATE TABLE answer (
    id                 uuid PRIMARY KEY REFERENCES information_request,
    owner_authority_id uuid        NOT NULL REFERENCES authority,
    content            text        NOT NULL,
    drafted_by         uuid        NOT NULL REFERENCES officer,
    last_edited_by     uuid        NOT NULL REFERENCES officer,
    approved_by        uuid REFERENCES officer,
    approved_at        timestamptz,
    snapshot           bytea,
    snapshot_sha256    bytea,
    sent_by     uuid REFERENCES officer,
    sent_at     timestamptz,
    version            integer     NOT NULL,
    CONSTRAINT answer_takes_four_eyes CHECK (approved_by <> drafted_by AND approved_by <> last_edited_by),
    CONSTRAINT answer_is_transmitted_whole CHECK (num_nonnulls(snapshot, snapshot_sha256, sent_by, sent_at) IN (0, 4)),
    CONSTRAINT answer_is_transmitted_approved CHECK (snapshot IS NULL OR approved_by IS NOT NULL),
    CONSTRAINT answer_is_sent_by_another CHECK (sent_by <> drafted_by),
    CONSTRAINT answer_hash_is_of_its_snapshot CHECK (snapshot_sha256 = sha256(snapshot))
);
COMMENT ON TABLE answer IS 'Ответ: what the receiving side found; the requester sees it when it is transmitted';

CREATE TABLE answer_item (
    id                   uuid PRIMARY KEY,
    answer_id            uuid        NOT NULL REFERENCES answer,
    position             integer     NOT NULL,
    content              text        NOT NULL CONSTRAINT answer_item_says_something CHECK (btrim(content) <> ''),
    document_id          uuid REFERENCES document,
    handling_code        varchar(2)  NOT NULL CHECK (handling_code IN ('H0', 'H1', 'H2', 'H3')),
    source_reliability   varchar(1)  NOT NULL CHECK (source_reliability IN ('A', 'B', 'C', 'X')),
    information_accuracy smallint    NOT NULL CHECK (information_accuracy BETWEEN 1 AND 4)
);
CREATE INDEX answer_item_of_answer ON answer_item (answer_id, position);

CREATE TABLE execution (
    id                  uuid PRIMARY KEY REFERENCES information_request,
    owner_authority_id  uuid        NOT NULL REFERENCES authority,
    participant_id      uuid        NOT NULL REFERENCES participant,
    status              varchar(30) NOT NULL CONSTRAINT execution_status_is_known
        CHECK (status IN ('RECEIVED', 'ACCEPTED', 'IN_EXECUTION', 'REPLY_PENDING_APPROVAL', 'ANSWERED')),
    status_since        timestamptz NOT NULL,
    received_by         uuid        NOT NULL REFERENCES officer,
    received_at         timestamptz NOT NULL,
    profile             varchar(20) NOT NULL REFERENCES deadline_profile,
    due                 timestamptz NOT NULL,
    accepted_by         uuid REFERENCES officer,
    accepted_at         timestamptz,
    handling_officer_id uuid REFERENCES officer,
    answer_id           uuid REFERENCES answer,
    answered_at         timestamptz,
    version             integer     NOT NULL,
    CONSTRAINT execution_is_due_after_receipt CHECK (due > received_at),
    CONSTRAINT execution_is_accepted_by_name CHECK (status = 'RECEIVED' OR num_nonnulls(accepted_by, accepted_at, handling_officer_id) = 3),
    CONSTRAINT execution_answers_with_an_answer CHECK (status NOT IN ('REPLY_PENDING_APPROVAL', 'ANSWERED') OR answer_id = id),
    CONSTRAINT execution_is_answered_at_a_time CHECK ((status = 'ANSWERED') = (answered_at IS NOT NULL))
);
COMMENT ON TABLE execution IS 'Исполнение: the receiving side of a cross-border request, which has the request''s identifier';
COMMENT ON COLUMN execution.owner_authority_id IS 'The authority that handles it, named at receipt; the whole of its trail belongs to it';
COMMENT ON COLUMN execution.due IS 'Receipt plus the time of the profile; overdue is computed, never stored';
CREATE INDEX execution_of_authority ON execution (owner_authority_id, status, due);
CREATE INDEX execution_of_participant ON execution (participant_id, status, due);

INSERT INTO status_step (subject_kind, step, from_status, to_status, outcome) VALUES
    ('EXECUTION', 'ACCEPT', 'RECEIVED', 'ACCEPTED', NULL),
    ('EXECUTION', 'START', 'ACCEPTED', 'IN_EXECUTION', NULL),
    ('EXECUTION', 'SUBMIT', 'IN_EXECUTION', 'REPLY_PENDING_APPROVAL', NULL),
    ('EXECUTION', 'ANSWER', 'REPLY_PENDING_APPROVAL', 'IN_EXECUTION', 'RETURNED'),
    ('EXECUTION', 'TRANSMIT', 'REPLY_PENDING_APPROVAL', 'ANSWERED', NULL);
CREATE TRIGGER execution_status_follows BEFORE UPDATE OF status ON execution FOR EACH ROW
    WHEN (current_user = 'karez_app') EXECUTE FUNCTION status_follows('EXECUTION');

-- An answer is decided by one supervisor and transmitted, later, by a coordinator: the decision that let it go is looked for here.
CREATE FUNCTION answer_is_approved(p_execution uuid, p_by uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM proposal p
                    WHERE p.subject_kind = 'EXECUTION' AND p.subject_id = p_execution AND p.step = 'ANSWER' AND p.state = 'APPROVED'
                      AND p.decided_by = p_by AND p.decided_by <> p.proposed_by) $$;
CREATE FUNCTION answer_keeps_its_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.snapshot IS NOT NULL THEN
        RAISE EXCEPTION 'answer % was transmitted: it never changes', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'answer_never_changes';
    END IF;
    IF current_user = 'karez_app' AND OLD.approved_by IS NOT NULL
       AND (NEW.content, NEW.drafted_by, NEW.last_edited_by, NEW.approved_by, NEW.approved_at)
           IS DISTINCT FROM (OLD.content, OLD.drafted_by, OLD.last_edited_by, OLD.approved_by, OLD.approved_at) THEN
        RAISE EXCEPTION 'answer % is approved: its content stays', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'answer_content_stays';
    END IF;
    IF current_user = 'karez_app' AND NEW.approved_by IS NOT NULL AND NOT answer_is_approved(NEW.id, NEW.approved_by) THEN
        RAISE EXCEPTION 'answer %: no other officer has approved it', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'answer_is_approved_by_another';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER answer_keeps_its_word BEFORE UPDATE ON answer FOR EACH ROW EXECUTE FUNCTION answer_keeps_its_word();

CREATE FUNCTION execution_is_answered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM answer a WHERE a.id = NEW.id AND a.snapshot IS NOT NULL) THEN
        RAISE EXCEPTION 'execution %: no approved answer was transmitted', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'execution_is_answered_by_an_answer';
    END IF;
    RETURN NULL;
END $$;
-- Deferred: the answer and its execution are written in whatever order the application chooses.
CREATE CONSTRAINT TRIGGER execution_is_answered AFTER UPDATE ON execution DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.status = 'ANSWERED') EXECUTE FUNCTION execution_is_answered();

-- ---------------------------------------------------------------- The second wall

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['request_counter', 'information_request', 'request_item', 'execution', 'answer', 'answer_item'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY owner_all ON %I TO karez_owner USING (true) WITH CHECK (true)', t);
    END LOOP;
END $$;

-- What crosses the border towards the acting officer: sent requests to his state, if he is its coordinator or his authority handles them.
-- Definer's rights break the circle of request and execution.
CREATE FUNCTION karez_received_requests() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT r.id FROM information_request r
     WHERE r.snapshot IS NOT NULL AND r.addressee_id = karez_participant() AND karez_has('COORDINATOR')
    UNION
    SELECT e.id FROM execution e WHERE e.owner_authority_id = karez_authority() $$;
-- Those of them that were received: only from then on is what is in them read.
CREATE FUNCTION karez_executed_requests() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT e.id FROM execution e
     WHERE e.owner_authority_id = karez_authority() OR e.participant_id = karez_participant() AND karez_has('COORDINATOR') $$;
-- Transmitted answers to requests of the acting officer's authority.
CREATE FUNCTION karez_received_answers() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id FROM answer a JOIN information_request r ON r.id = a.id
     WHERE a.snapshot IS NOT NULL AND (r.owner_authority_id = karez_authority() OR r.case_file_id IN (SELECT karez_shared_cases())) $$;
-- The documents that crossed with a request or an answer, and those that a coordinator is to transmit; no other.
CREATE FUNCTION karez_received_documents() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT i.reference_id FROM request_item i WHERE i.kind = 'DOCUMENT' AND i.request_id IN (SELECT karez_executed_requests())
    UNION
    SELECT r.order_document_id FROM information_request r
     WHERE r.order_document_id IS NOT NULL AND r.id IN (SELECT karez_executed_requests())
    UNION
    SELECT i.document_id FROM answer_item i
     WHERE i.document_id IS NOT NULL AND (i.answer_id IN (SELECT karez_received_answers()) OR i.answer_id IN (SELECT karez_executed_requests())) $$;

CREATE FUNCTION karez_officer_of(p_officer uuid, p_authority uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM officer WHERE id = p_officer AND authority_id = p_authority AND active) $$;

CREATE POLICY own_counter ON request_counter TO karez_app
    USING ((SELECT karez_has('COORDINATOR')) AND authority_id = (SELECT karez_authority()));

CREATE POLICY own_shared_or_received ON information_request FOR SELECT TO karez_app, karez_audit
    USING ((SELECT karez_reads()) AND (owner_authority_id = (SELECT karez_authority()) OR case_file_id IN (SELECT karez_shared_cases())
                                       OR id IN (SELECT karez_received_requests())));
-- A document that goes along is read by its receiver: it can only be one of the own case.
CREATE POLICY own_insert ON information_request FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('INVESTIGATOR')) AND owner_authority_id = (SELECT karez_authority())
                AND author_id = (SELECT karez_officer()) AND status = 'DRAFT'
                AND case_file_id IN (SELECT id FROM case_file WHERE owner_authority_id = karez_authority())
                AND (order_document_id IS NULL
                     OR EXISTS (SELECT 1 FROM document d WHERE d.id = order_document_id AND d.case_file_id = information_request.case_file_id)));
CREATE POLICY own_update ON information_request FOR UPDATE TO karez_app
    USING ((SELECT karez_writes()) AND owner_authority_id = (SELECT karez_authority()))
    WITH CHECK (owner_authority_id = (SELECT karez_authority())
                AND (order_document_id IS NULL
                     OR EXISTS (SELECT 1 FROM document d WHERE d.id = order_document_id AND d.case_file_id = information_request.case_file_id))
                AND (status <> 'SENT' OR (SELECT karez_has('COORDINATOR')) AND sent_by = (SELECT karez_officer()))
                AND (status NOT IN ('FEEDBACK_DUE', 'CLOSED') OR id IN (SELECT karez_received_answers())));

CREATE POLICY with_request ON request_item FOR SELECT TO karez_app, karez_audit
    USING (EXISTS (SELECT 1 FROM information_request r WHERE r.id = request_id
                     AND (r.owner_authority_id = karez_authority() OR r.case_file_id IN (SELECT karez_shared_cases())))
           OR (SELECT karez_reads()) AND request_id IN (SELECT karez_executed_requests()));
CREATE POLICY with_draft_insert ON request_item FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('INVESTIGATOR'))
                AND EXISTS (SELECT 1 FROM information_request r WHERE r.id = request_id AND r.owner_authority_id = karez_authority() AND r.status = 'DRAFT'
                              AND (request_item.kind <> 'DOCUMENT'
                                   OR EXISTS (SELECT 1 FROM document d WHERE d.id = reference_id AND d.case_file_id = r.case_file_id))));
CREATE POLICY with_draft_delete ON request_item FOR DELETE TO karez_app
    USING ((SELECT karez_has('INVESTIGATOR'))
           AND EXISTS (SELECT 1 FROM information_request r WHERE r.id = request_id AND r.owner_authority_id = karez_authority() AND r.status = 'DRAFT'));

CREATE POLICY with_request ON execution FOR SELECT TO karez_app, karez_audit
    USING ((SELECT karez_reads()) AND EXISTS (SELECT 1 FROM information_request r WHERE r.id = execution.id));
CREATE POLICY coordinator_insert ON execution FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('COORDINATOR')) AND participant_id = (SELECT karez_participant()) AND received_by = (SELECT karez_officer())
                AND status = 'RECEIVED' AND karez_authority_of_participant(owner_authority_id)
                AND EXISTS (SELECT 1 FROM information_request r WHERE r.id = execution.id AND r.addressee_id = karez_participant() AND r.status = 'SENT'));
CREATE POLICY receiver_update ON execution FOR UPDATE TO karez_app
    USING ((SELECT karez_writes()) AND (owner_authority_id = (SELECT karez_authority())
                                        OR participant_id = (SELECT karez_participant()) AND (SELECT karez_has('COORDINATOR'))))
    WITH CHECK (participant_id = (SELECT karez_participant())
                AND (status <> 'ACCEPTED' OR (SELECT karez_has('SUPERVISOR')) AND karez_officer_of(handling_officer_id, owner_authority_id))
                AND (status <> 'ANSWERED' OR (SELECT karez_has('COORDINATOR'))));

CREATE POLICY own_or_received ON answer FOR SELECT TO karez_app, karez_audit
    USING ((SELECT karez_reads()) AND (id IN (SELECT karez_executed_requests()) OR id IN (SELECT karez_received_answers())));
CREATE POLICY own_insert ON answer FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('INVESTIGATOR')) AND owner_authority_id = (SELECT karez_authority()) AND drafted_by = (SELECT karez_officer())
                AND approved_by IS NULL AND snapshot IS NULL
                AND EXISTS (SELECT 1 FROM execution e WHERE e.id = answer.id AND e.owner_authority_id = karez_authority() AND e.status = 'IN_EXECUTION'));
CREATE POLICY receiver_update ON answer FOR UPDATE TO karez_app
    USING ((SELECT karez_writes()) AND id IN (SELECT karez_executed_requests()))
    WITH CHECK (snapshot IS NULL OR (SELECT karez_has('COORDINATOR')) AND sent_by = (SELECT karez_officer()));
CREATE POLICY with_answer ON answer_item FOR SELECT TO karez_app, karez_audit USING (EXISTS (SELECT 1 FROM answer a WHERE a.id = answer_id));
CREATE POLICY with_draft_insert ON answer_item FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('INVESTIGATOR'))
                AND (document_id IS NULL OR EXISTS (SELECT 1 FROM document d WHERE d.id = document_id AND d.owner_authority_id = karez_authority()))
                AND EXISTS (SELECT 1 FROM execution e WHERE e.id = answer_id AND e.owner_authority_id = karez_authority() AND e.status = 'IN_EXECUTION'));
CREATE POLICY with_draft_delete ON answer_item FOR DELETE TO karez_app
    USING ((SELECT karez_has('INVESTIGATOR'))
           AND EXISTS (SELECT 1 FROM execution e WHERE e.id = answer_id AND e.owner_authority_id = karez_authority() AND e.status = 'IN_EXECUTION'));

CREATE POLICY received ON document FOR SELECT TO karez_app, karez_audit
    USING ((SELECT karez_reads()) AND id IN (SELECT karez_received_documents()));

GRANT SELECT, INSERT, UPDATE ON request_counter, information_request, execution, answer TO karez_app;
GRANT SELECT, INSERT, DELETE ON request_item, answer_item TO karez_app;
GRANT SELECT ON information_request, request_item, execution, answer, answer_item TO karez_audit;

-- ---------------------------------------------------------------- What holds of both sides, in the texts of the trail

CREATE VIEW information_request_state WITH (security_invoker = true) AS
SELECT 'REQUEST'::text AS subject_kind, r.id AS subject_id,
       jsonb_strip_nulls(jsonb_build_object(
           'number', r.number, 'owner', r.owner_authority_id, 'caseFile', r.case_file_id, 'kind', r.kind, 'status', r.status, 'title', r.title,
           'addressee', r.addressee_id, 'proceedings', NULLIF(r.proceedings, ''), 'offence', NULLIF(r.offence, ''), 'facts', NULLIF(r.facts, ''),
           'sought', NULLIF(r.sought, ''), 'whyThere', NULLIF(r.why_there, ''), 'purpose', NULLIF(r.purpose, ''),
           'foreseenUse', NULLIF(r.foreseen_use, ''), 'urgency', r.urgency, 'urgencyReason', NULLIF(r.urgency_reason, ''),
           'handling', r.handling_code, 'handlingNote', NULLIF(r.handling_note, ''),
           'evaluation', r.source_reliability || r.information_accuracy, 'legalBasis', NULLIF(r.legal_basis, ''), 'language', r.language,
           'property', NULLIF(r.property, ''), 'propertyExtent', NULLIF(r.property_extent, ''), 'orderDocument', r.order_document_id,
           'author', r.author_id, 'lastEditedBy', r.last_edited_by, 'snapshot', encode(r.snapshot_sha256, 'hex'), 'sentBy', r.sent_by)
           || jsonb_build_object(
           'feedbackUsed', r.feedback_used::text, 'feedbackUse', NULLIF(r.feedback_use, ''), 'feedbackWorth', r.feedback_worth,
           'feedbackLinks', NULLIF(r.feedback_links, ''), 'feedbackBy', r.feedback_by, 'withdrawalReason', NULLIF(r.withdrawal_reason, '')))
       || COALESCE((SELECT jsonb_object_agg('item:' || i.id,
                           concat_ws(' ', i.kind, i.reference_id, i.handling_code, i.source_reliability || i.information_accuracy, i.label, NULLIF(i.details, '')))
                      FROM request_item i WHERE i.request_id = r.id), '{}') AS state
  FROM information_request r
 -- The state that is asked sees the row from sending on, but reads what is in it from receipt on.
 WHERE r.addressee_id IS DISTINCT FROM (SELECT karez_participant()) OR EXISTS (SELECT 1 FROM execution e WHERE e.id = r.id);
CREATE VIEW execution_state WITH (security_invoker = true) AS
SELECT 'EXECUTION'::text AS subject_kind, e.id AS subject_id,
       jsonb_strip_nulls(jsonb_build_object(
           'owner', e.owner_authority_id, 'status', e.status, 'receivedBy', e.received_by, 'profile', e.profile,
           'due', to_char(e.due AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'acceptedBy', e.accepted_by, 'officer', e.handling_officer_id,
           'answer', NULLIF(a.content, ''), 'draftedBy', a.drafted_by, 'lastEditedBy', a.last_edited_by, 'approvedBy', a.approved_by,
           'transmittedBy', a.sent_by, 'snapshot', encode(a.snapshot_sha256, 'hex')))
       || COALESCE((SELECT jsonb_object_agg('item:' || i.id,
                           concat_ws(' ', i.handling_code, i.source_reliability || i.information_accuracy, i.document_id, i.content))
                      FROM answer_item i WHERE i.answer_id = e.id), '{}') AS state
  FROM execution e LEFT JOIN answer a ON a.id = e.answer_id;
GRANT SELECT ON information_request_state, execution_state TO karez_app, karez_audit;
