-- What an auditor draws to look at, and what he finds: his own records, which change no business record.

-- ---------------------------------------------------------------- Samples

CREATE TABLE audit_sample (
    id                 uuid PRIMARY KEY,
    owner_authority_id uuid         NOT NULL REFERENCES authority,
    title              varchar(200) NOT NULL CONSTRAINT audit_sample_has_a_title CHECK (btrim(title) <> ''),
    method             varchar(10)  NOT NULL CONSTRAINT audit_sample_method_is_known CHECK (method IN ('RANDOM', 'VALUE', 'STALE')),
    seed               varchar(64),
    currency           varchar(3),
    wanted             integer      NOT NULL CONSTRAINT audit_sample_is_looked_at_by_people CHECK (wanted BETWEEN 1 AND 100),
    population         integer      NOT NULL,
    drawn_by           uuid         NOT NULL REFERENCES officer,
    drawn_at           timestamptz  NOT NULL,
    CONSTRAINT audit_sample_at_random_has_its_seed CHECK ((method = 'RANDOM') = (seed IS NOT NULL)),
    CONSTRAINT audit_sample_by_value_has_its_currency CHECK ((method = 'VALUE') = (currency IS NOT NULL))
);
COMMENT ON TABLE audit_sample IS 'Assets that an auditor drew to look at, and how, so that anybody can draw them again';
COMMENT ON COLUMN audit_sample.seed IS 'Assets are ordered by SHA-256 of the seed followed by the asset''s identifier';
COMMENT ON COLUMN audit_sample.population IS 'How many assets there were to draw from';
CREATE INDEX audit_sample_of_authority ON audit_sample (owner_authority_id, drawn_at DESC);

CREATE TABLE audit_sample_item (
    sample_id uuid         NOT NULL REFERENCES audit_sample,
    position  integer      NOT NULL CONSTRAINT audit_sample_item_counts_from_one CHECK (position > 0),
    asset_id  uuid         NOT NULL REFERENCES asset,
    basis     varchar(100) NOT NULL,
    PRIMARY KEY (sample_id, position),
    CONSTRAINT audit_sample_item_once UNIQUE (sample_id, asset_id)
);
COMMENT ON COLUMN audit_sample_item.basis IS 'What put it in its place: the hash, the value, or when it was last acted on';
CREATE TRIGGER audit_sample_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_sample
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_sample_item_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_sample_item
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- When something was last done to an asset. That somebody looked at it, or took a document, does not count.
CREATE VIEW asset_last_act WITH (security_invoker = true) AS
SELECT a.id AS asset_id, COALESCE(l.at, a.created_at) AS at
  FROM asset a
  LEFT JOIN LATERAL (SELECT e.at FROM trail_entry e
                      WHERE e.subject_kind = 'ASSET' AND e.subject_id = a.id AND e.event <> 'Viewed'
                      ORDER BY e.number DESC LIMIT 1) l ON true;
COMMENT ON VIEW asset_last_act IS 'When something was last done to an asset, by its entries';

-- ---------------------------------------------------------------- Findings

CREATE TABLE audit_finding (
    id                 uuid PRIMARY KEY,
    owner_authority_id uuid          NOT NULL REFERENCES authority,
    subject_kind       varchar(20)   NOT NULL,
    subject_id         uuid          NOT NULL,
    subject_label      text          NOT NULL,
    sample_id          uuid REFERENCES audit_sample,
    title              varchar(200)  NOT NULL CONSTRAINT audit_finding_has_a_title CHECK (btrim(title) <> ''),
    details            varchar(4000) NOT NULL CONSTRAINT audit_finding_says_what CHECK (btrim(details) <> ''),
    weight             varchar(10)   NOT NULL CONSTRAINT audit_finding_weight_is_known CHECK (weight IN ('LOW', 'MEDIUM', 'HIGH')),
    due                date          NOT NULL,
    addressee_id       uuid REFERENCES officer,
    status             varchar(20)   NOT NULL CONSTRAINT audit_finding_status_is_known
        CHECK (status IN ('RAISED', 'ANSWERED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN')),
    status_since       timestamptz   NOT NULL,
    raised_by          uuid          NOT NULL REFERENCES officer,
    raised_at          timestamptz   NOT NULL,
    answer             varchar(4000),
    answered_by        uuid REFERENCES officer,
    answered_at        timestamptz,
    reason             varchar(4000),
    version            integer       NOT NULL,
    CONSTRAINT audit_finding_takes_four_eyes CHECK (answered_by <> raised_by AND addressee_id IS DISTINCT FROM raised_by),
    CONSTRAINT audit_finding_is_answered_in_words CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL)
                                                         AND (answer IS NULL OR btrim(answer) <> '')),
    CONSTRAINT audit_finding_is_signed_off_with_an_answer CHECK (status NOT IN ('ANSWERED', 'RETURNED', 'ACCEPTED') OR answer IS NOT NULL),
    CONSTRAINT audit_finding_no_says_why CHECK (status NOT IN ('RETURNED', 'WITHDRAWN') OR btrim(reason) <> '')
);
COMMENT ON TABLE audit_finding IS 'What an auditor found wrong with a thing, what its owner answers, and whether the auditor is content';
COMMENT ON COLUMN audit_finding.addressee_id IS 'The officer who leads the case; empty when the authority''s supervisors answer';
COMMENT ON COLUMN audit_finding.reason IS 'Why the last answer was returned, or the finding withdrawn';
CREATE INDEX audit_finding_of_authority ON audit_finding (owner_authority_id, status, due);
CREATE INDEX audit_finding_of_subject ON audit_finding (subject_kind, subject_id);
CREATE INDEX audit_finding_of_addressee ON audit_finding (addressee_id) WHERE status IN ('RAISED', 'RETURNED');
CREATE INDEX audit_finding_of_auditor ON audit_finding (raised_by) WHERE status = 'ANSWERED';

INSERT INTO status_step (subject_kind, step, from_status, to_status, outcome) VALUES
    ('FINDING', 'ANSWER', 'RAISED', 'ANSWERED', NULL),
    ('FINDING', 'ANSWER', 'RETURNED', 'ANSWERED', NULL),
    ('FINDING', 'RETURN', 'ANSWERED', 'RETURNED', NULL),
    ('FINDING', 'ACCEPT', 'ANSWERED', 'ACCEPTED', NULL),
    ('FINDING', 'WITHDRAW', 'RAISED', 'WITHDRAWN', NULL),
    ('FINDING', 'WITHDRAW', 'RETURNED', 'WITHDRAWN', NULL);
CREATE TRIGGER audit_finding_status_follows BEFORE UPDATE OF status ON audit_finding FOR EACH ROW
    WHEN (current_user = 'karez_app') EXECUTE FUNCTION status_follows('FINDING');

-- What was raised never changes. The answer is another person's than the one who raised it, and only he is content with it.
CREATE FUNCTION audit_finding_keeps_its_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.owner_authority_id, NEW.subject_kind, NEW.subject_id, NEW.subject_label, NEW.sample_id, NEW.title, NEW.details, NEW.weight,
        NEW.due, NEW.addressee_id, NEW.raised_by, NEW.raised_at)
       IS DISTINCT FROM
       (OLD.owner_authority_id, OLD.subject_kind, OLD.subject_id, OLD.subject_label, OLD.sample_id, OLD.title, OLD.details, OLD.weight,
        OLD.due, OLD.addressee_id, OLD.raised_by, OLD.raised_at)
       OR NEW.status = OLD.status THEN
        RAISE EXCEPTION 'finding % would say something else than was raised', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.status = 'ANSWERED' THEN
        IF NEW.answered_by IS DISTINCT FROM karez_officer() OR NEW.reason IS DISTINCT FROM OLD.reason
           OR NOT (karez_has('SUPERVISOR') OR NEW.addressee_id = karez_officer()) THEN
            RAISE EXCEPTION 'finding % is not his to answer', OLD.id USING ERRCODE = 'check_violation';
        END IF;
    ELSIF karez_officer() IS DISTINCT FROM OLD.raised_by OR NOT karez_has('AUDITOR')
          OR (NEW.answer, NEW.answered_by, NEW.answered_at) IS DISTINCT FROM (OLD.answer, OLD.answered_by, OLD.answered_at) THEN
        RAISE EXCEPTION 'finding % is not his to decide', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER audit_finding_keeps_its_word BEFORE UPDATE ON audit_finding FOR EACH ROW
    WHEN (current_user = 'karez_app') EXECUTE FUNCTION audit_finding_keeps_its_word();

-- Who has to answer for a thing, where that is one officer.
CREATE VIEW subject_lead WITH (security_invoker = true) AS
SELECT 'CASE_FILE'::text AS subject_kind, id AS subject_id, lead_id AS officer_id FROM case_file
UNION ALL SELECT 'ASSET', a.id, c.lead_id FROM asset a JOIN case_file c ON c.id = a.case_file_id
UNION ALL SELECT 'REQUEST', r.id, c.lead_id FROM information_request r JOIN case_file c ON c.id = r.case_file_id
UNION ALL SELECT 'EXECUTION', id, handling_officer_id FROM execution;
COMMENT ON VIEW subject_lead IS 'The officer who leads the case a thing belongs to, or handles the received request';

-- ---------------------------------------------------------------- The second wall

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['audit_sample', 'audit_sample_item', 'audit_finding'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY owner_all ON %I TO karez_owner USING (true) WITH CHECK (true)', t);
    END LOOP;
END $$;

CREATE POLICY own_authority ON audit_sample FOR SELECT TO karez_app, karez_audit
    USING ((SELECT karez_has('AUDITOR')) AND owner_authority_id = (SELECT karez_authority()));
CREATE POLICY own_act ON audit_sample FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('AUDITOR')) AND owner_authority_id = (SELECT karez_authority()) AND drawn_by = (SELECT karez_officer()));
CREATE POLICY with_sample ON audit_sample_item FOR SELECT TO karez_app, karez_audit
    USING (EXISTS (SELECT 1 FROM audit_sample s WHERE s.id = sample_id));
-- A sample is drawn at once: nothing is put into it later.
CREATE POLICY while_drawing ON audit_sample_item FOR INSERT TO karez_app
    WITH CHECK (EXISTS (SELECT 1 FROM audit_sample s
                         WHERE s.id = sample_id AND s.drawn_by = karez_officer()
                           AND s.xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296)
                AND EXISTS (SELECT 1 FROM asset a WHERE a.id = asset_id AND a.owner_authority_id = karez_authority()));

CREATE POLICY auditor_or_answering ON audit_finding FOR SELECT TO karez_app, karez_audit
    USING (owner_authority_id = (SELECT karez_authority())
           AND ((SELECT karez_has('AUDITOR')) OR (SELECT karez_has('SUPERVISOR')) OR addressee_id = (SELECT karez_officer()) AND (SELECT karez_reads())));
CREATE POLICY auditor_insert ON audit_finding FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('AUDITOR')) AND owner_authority_id = (SELECT karez_authority()) AND raised_by = (SELECT karez_officer())
                AND status = 'RAISED' AND answer IS NULL);
CREATE POLICY auditor_or_answering_update ON audit_finding FOR UPDATE TO karez_app
    USING (owner_authority_id = (SELECT karez_authority())
           AND (raised_by = (SELECT karez_officer()) OR (SELECT karez_has('SUPERVISOR')) OR addressee_id = (SELECT karez_officer())));

GRANT SELECT, INSERT ON audit_sample, audit_sample_item TO karez_app;
GRANT SELECT, INSERT ON audit_finding TO karez_app;
GRANT UPDATE (status, status_since, answer, answered_by, answered_at, reason, version) ON audit_finding TO karez_app;
GRANT SELECT ON audit_sample, audit_sample_item, audit_finding TO karez_audit;
GRANT SELECT ON asset_last_act, subject_lead TO karez_app, karez_audit;

-- ---------------------------------------------------------------- What the rows say

CREATE VIEW audit_sample_state WITH (security_invoker = true) AS
SELECT 'SAMPLE'::varchar AS subject_kind, s.id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'owner', s.owner_authority_id, 'title', s.title, 'method', s.method, 'seed', s.seed, 'currency', s.currency,
           'wanted', s.wanted::text, 'population', s.population::text, 'drawnBy', s.drawn_by, 'drawnAt', state_time(s.drawn_at))
           || COALESCE((SELECT jsonb_object_agg('asset:' || i.position, i.asset_id) || jsonb_object_agg('basis:' || i.position, i.basis)
                          FROM audit_sample_item i WHERE i.sample_id = s.id), '{}')) AS state,
       s.owner_authority_id
  FROM audit_sample s;

CREATE VIEW audit_finding_state WITH (security_invoker = true) AS
SELECT 'FINDING'::varchar AS subject_kind, f.id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'owner', f.owner_authority_id, 'ofKind', f.subject_kind, 'ofSubject', f.subject_id, 'ofLabel', f.subject_label,
           'sample', f.sample_id, 'title', f.title, 'details', f.details, 'weight', f.weight, 'due', to_char(f.due, 'YYYY-MM-DD'),
           'addressee', f.addressee_id, 'status', f.status, 'statusSince', state_time(f.status_since), 'raisedBy', f.raised_by,
           'raisedAt', state_time(f.raised_at), 'answer', f.answer, 'answeredBy', f.answered_by, 'answeredAt', state_time(f.answered_at),
           'reason', f.reason)) AS state,
       f.owner_authority_id
  FROM audit_finding f;
GRANT SELECT ON audit_sample_state, audit_finding_state TO karez_app, karez_audit;

-- The views across features take in what is new beside what they have.
DO $$
BEGIN
    EXECUTE 'CREATE OR REPLACE VIEW subject_state WITH (security_invoker = true) AS '
            || rtrim(pg_get_viewdef('subject_state'::regclass), ';')
            || ' UNION ALL SELECT subject_kind, subject_id, owner_authority_id, state FROM audit_sample_state'
            || ' UNION ALL SELECT subject_kind, subject_id, owner_authority_id, state FROM audit_finding_state';
    EXECUTE 'CREATE OR REPLACE VIEW subject_name WITH (security_invoker = true) AS '
            || rtrim(pg_get_viewdef('subject_name'::regclass), ';')
            || ' UNION ALL SELECT id, owner_authority_id, title FROM audit_sample'
            || ' UNION ALL SELECT id, owner_authority_id, title FROM audit_finding';
    EXECUTE 'CREATE OR REPLACE VIEW work_item WITH (security_invoker = true) AS '
            || rtrim(pg_get_viewdef('work_item'::regclass), ';')
            || $work$
UNION ALL
-- a finding that wants an answer
SELECT 'FINDING', 'FINDING', f.id, f.id, f.title || ' · ' || f.subject_label, f.reason, f.status_since, f.due::timestamptz, f.addressee_id,
       CASE WHEN f.addressee_id IS NULL THEN 'SUPERVISOR' END
  FROM audit_finding f
 WHERE f.owner_authority_id = karez_authority() AND f.status IN ('RAISED', 'RETURNED') AND f.raised_by <> karez_officer()
UNION ALL
-- an answer that wants the sign-off of the one who raised the finding
SELECT 'SIGN_OFF', 'FINDING', f.id, f.id, f.title || ' · ' || f.subject_label, NULL, f.status_since, NULL, f.raised_by, NULL
  FROM audit_finding f
 WHERE f.status = 'ANSWERED' AND f.raised_by = karez_officer()$work$;
END $$;
