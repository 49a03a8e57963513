-- What a verification of the trail holds against the entries, and what it found.

-- ---------------------------------------------------------------- Who reads entries

-- An entry repeats what its subject says: whoever may not read content reads its entries no more than the row.
DROP POLICY own_authority_or_act ON trail_entry;
CREATE POLICY own_authority_or_act ON trail_entry FOR SELECT TO karez_app, karez_audit
    USING (officer_id IN ((SELECT karez_officer()), (SELECT karez_claimed()))
           OR owner_authority_id = (SELECT karez_authority())
              AND ((SELECT karez_reads()) OR subject_kind IN ('OFFICER', 'AUTHORITY', 'REFERENCE') AND (SELECT karez_has('ADMINISTRATOR'))));

-- ---------------------------------------------------------------- What was found

CREATE TABLE verification (
    id                 uuid PRIMARY KEY,
    owner_authority_id uuid        NOT NULL REFERENCES authority,
    officer_id         uuid        NOT NULL REFERENCES officer,
    subject_kind       varchar(20),
    subject_id         uuid,
    subject_label      text,
    started_at         timestamptz NOT NULL,
    finished_at        timestamptz NOT NULL,
    subjects           bigint      NOT NULL,
    entries            bigint      NOT NULL,
    findings           bigint      NOT NULL,
    CONSTRAINT verification_is_of_one_or_all CHECK ((subject_kind IS NULL) = (subject_id IS NULL)),
    CONSTRAINT verification_ends_after_it_begins CHECK (finished_at >= started_at)
);
COMMENT ON TABLE verification IS 'One verification of an authority''s trail, or of one subject of it, and how much was wrong';
CREATE INDEX verification_of_authority ON verification (owner_authority_id, finished_at DESC);
CREATE INDEX verification_of_subject ON verification (subject_kind, subject_id, finished_at DESC) WHERE subject_id IS NOT NULL;

CREATE TABLE verification_finding (
    id              uuid        PRIMARY KEY,
    verification_id uuid        NOT NULL REFERENCES verification DEFERRABLE INITIALLY DEFERRED,
    position        integer     NOT NULL,
    kind            varchar(30) NOT NULL CONSTRAINT verification_finding_kind_is_known CHECK (kind IN
        ('ENTRY_CHANGED', 'ENTRY_REPLACED', 'ENTRY_UNREADABLE', 'COLUMN_CHANGED', 'ENTRY_MISSING', 'NUMBER_TWICE', 'ENTRY_AFTER_HEAD',
         'HEAD_MISSING', 'CHAIN_MISSING', 'STATE_CHANGED', 'ROW_MISSING', 'ROW_UNTOLD')),
    subject_kind    varchar(20) NOT NULL,
    subject_id      uuid        NOT NULL,
    subject_label   text        NOT NULL,
    number          integer,
    at              timestamptz,
    field           varchar(80),
    expected        text,
    found           text,
    CONSTRAINT verification_finding_has_its_place UNIQUE (verification_id, position)
);
COMMENT ON TABLE verification_finding IS 'Something that a verification found to be wrong';
CREATE TRIGGER verification_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON verification
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER verification_finding_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON verification_finding
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE verification ENABLE ROW LEVEL SECURITY; ALTER TABLE verification FORCE ROW LEVEL SECURITY;
ALTER TABLE verification_finding ENABLE ROW LEVEL SECURITY; ALTER TABLE verification_finding FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON verification TO karez_owner USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON verification_finding TO karez_owner USING (true) WITH CHECK (true);
CREATE POLICY own_authority ON verification FOR SELECT TO karez_app, karez_audit
    USING ((SELECT karez_has('AUDITOR')) AND owner_authority_id = (SELECT karez_authority()));
CREATE POLICY own_act ON verification FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('AUDITOR')) AND owner_authority_id = (SELECT karez_authority()) AND officer_id = (SELECT karez_officer()));
CREATE POLICY with_verification ON verification_finding FOR SELECT TO karez_app, karez_audit
    USING (EXISTS (SELECT 1 FROM verification v WHERE v.id = verification_id));
-- Findings are written while the verification goes on, before its result is known: until its row exists, nobody reads them.
CREATE POLICY before_verification ON verification_finding FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('AUDITOR')) AND NOT EXISTS (SELECT 1 FROM verification v WHERE v.id = verification_id));
GRANT SELECT, INSERT ON verification, verification_finding TO karez_app;
GRANT SELECT ON verification, verification_finding TO karez_audit;

-- ---------------------------------------------------------------- What the business rows say

-- Each view gives exactly the texts of its entity's state(), so that a verification can hold the rows against the entries.
-- They run with the rights of whoever asks: row-level security holds behind them.

CREATE VIEW case_file_state WITH (security_invoker = true) AS
SELECT 'CASE_FILE'::varchar AS subject_kind, id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'number', number, 'owner', owner_authority_id, 'status', status, 'title', NULLIF(title, ''), 'handling', handling_code,
           'handlingNote', NULLIF(handling_note, ''), 'evaluation', source_reliability || information_accuracy,
           'offence', NULLIF(offence, ''), 'legalBasis', NULLIF(legal_basis, ''), 'operation', NULLIF(operation, ''),
           'drugProceedings', NULLIF(drug_proceedings, ''), 'summary', NULLIF(summary, ''), 'author', author_id,
           'lastEditedBy', last_edited_by, 'lead', lead_id, 'reviewDate', to_char(review_date, 'YYYY-MM-DD'),
           'plan', NULLIF(investigation_plan, ''), 'proceedings', NULLIF(proceedings_number, ''),
           'noProceedingsReason', NULLIF(no_proceedings_reason, ''), 'outcome', NULLIF(outcome, ''),
           'effectOnGroup', effect_on_group)) AS state
  FROM case_file;

CREATE VIEW party_state WITH (security_invoker = true) AS
SELECT 'PARTY'::varchar AS subject_kind, id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'kind', kind, 'displayName', NULLIF(display_name, ''),
           'names', (SELECT string_agg(n.full_name, '; ' ORDER BY n.position) FROM party_name n WHERE n.party_id = party.id),
           'identifiers', (SELECT string_agg(concat_ws(' ', i.kind, i.country, i.value), '; ' ORDER BY i.position)
                             FROM party_identifier i WHERE i.party_id = party.id),
           'sex', sex, 'birthDate', to_char(birth_date, 'YYYY-MM-DD'), 'country', NULLIF(country, ''), 'owner', owner_authority_id)) AS state
  FROM party;

CREATE VIEW officer_state WITH (security_invoker = true) AS
SELECT 'OFFICER'::varchar AS subject_kind, id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'login', login, 'name', NULLIF(name, ''), 'post', NULLIF(post, ''), 'authority', authority_id, 'active', active::text)) AS state
  FROM officer;

CREATE VIEW verification_state WITH (security_invoker = true) AS
SELECT 'VERIFICATION'::varchar AS subject_kind, id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'owner', owner_authority_id, 'officer', officer_id, 'ofKind', subject_kind, 'ofSubject', subject_id,
           'subjects', subjects::text, 'entries', entries::text, 'findings', findings::text)) AS state
  FROM verification;

-- All of them, and which authority each row belongs to.
CREATE VIEW subject_state WITH (security_invoker = true) AS
SELECT s.subject_kind, s.subject_id, COALESCE(s.state ->> 'owner', s.state ->> 'authority')::uuid AS owner_authority_id, s.state
  FROM (SELECT * FROM case_file_state
        UNION ALL SELECT * FROM party_state
        UNION ALL SELECT * FROM information_request_state
        UNION ALL SELECT * FROM execution_state
        UNION ALL SELECT * FROM asset_state
        UNION ALL SELECT * FROM goaml_schema_state
        UNION ALL SELECT * FROM officer_state
        UNION ALL SELECT * FROM verification_state) s;

GRANT SELECT ON case_file_state, party_state, officer_state, verification_state, subject_state TO karez_app, karez_audit;

-- How people know a subject: number and name, as SubjectLabel says it.
CREATE FUNCTION subject_label(state jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT concat_ws(' ', state ->> 'number',
                       COALESCE(state ->> 'title', state ->> 'displayName', state ->> 'name', state ->> 'description')) $$;
