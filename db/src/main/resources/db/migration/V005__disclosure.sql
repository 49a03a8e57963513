-- Reports of obliged institutions: the countries' schemas by which they are measured, those that were imported, and their transactions.

CREATE TABLE goaml_schema (
    id                 uuid PRIMARY KEY,
    participant_id     uuid         NOT NULL REFERENCES participant,
    owner_authority_id uuid         NOT NULL REFERENCES authority,
    label              varchar(100) NOT NULL CONSTRAINT goaml_schema_has_a_label CHECK (btrim(label) <> ''),
    file_name          varchar(200) NOT NULL,
    sha256             varchar(64)  NOT NULL CONSTRAINT goaml_schema_sha256_is_whole CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes              bytea        NOT NULL CONSTRAINT goaml_schema_is_small CHECK (octet_length(bytes) BETWEEN 1 AND 4194304),
    active             boolean      NOT NULL,
    loaded_by          uuid         NOT NULL REFERENCES officer,
    loaded_at          timestamptz  NOT NULL,
    version            integer      NOT NULL,
    CONSTRAINT goaml_schema_once UNIQUE (participant_id, sha256)
);
COMMENT ON TABLE goaml_schema IS 'A country''s own goAML schema (XSD) with its code lists, as its administrator loaded it';
COMMENT ON COLUMN goaml_schema.label IS 'What the administrator calls it, such as the version';
COMMENT ON COLUMN goaml_schema.active IS 'Whether reports are measured by it; without one, rules of the standard alone are asked';
CREATE UNIQUE INDEX goaml_schema_one_is_active ON goaml_schema (participant_id) WHERE active;

CREATE TABLE disclosure (
    id                 uuid PRIMARY KEY,
    owner_authority_id uuid         NOT NULL REFERENCES authority,
    case_file_id       uuid         NOT NULL REFERENCES case_file,
    document_id        uuid         NOT NULL REFERENCES document,
    sha256             varchar(64)  NOT NULL CONSTRAINT disclosure_sha256_is_whole CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    file_name          varchar(200) NOT NULL,
    schema_id          uuid REFERENCES goaml_schema,
    schema_version     text,
    rentity            text,
    rentity_branch     text,
    submission_code    text,
    report_code        text,
    reference          text,
    fiu_reference      text,
    report_date        timestamp,
    currency           varchar(3),
    reason             text,
    action             text,
    indicators         text,
    transactions       integer      NOT NULL CONSTRAINT disclosure_transactions_are_counted CHECK (transactions >= 0),
    parties            integer      NOT NULL CONSTRAINT disclosure_parties_are_counted CHECK (parties >= 0),
    accounts           integer      NOT NULL CONSTRAINT disclosure_accounts_are_counted CHECK (accounts >= 0),
    imported_by        uuid         NOT NULL REFERENCES officer,
    imported_at        timestamptz  NOT NULL,
    CONSTRAINT disclosure_once_by_authority UNIQUE (owner_authority_id, sha256)
);
COMMENT ON TABLE disclosure IS 'Сообщение: a report of an obliged institution, as imported; only ever added to';
COMMENT ON COLUMN disclosure.document_id IS 'The file itself, kept with the case';
COMMENT ON COLUMN disclosure.schema_id IS 'The schema it was measured by; empty when by the rules of the standard alone';
COMMENT ON COLUMN disclosure.rentity IS 'The reporting entity''s number at its financial intelligence unit';
COMMENT ON COLUMN disclosure.report_date IS 'The reporter''s own wall clock';
CREATE INDEX disclosure_of_authority ON disclosure (owner_authority_id, imported_at DESC);
CREATE INDEX disclosure_of_case ON disclosure (case_file_id);

CREATE TABLE reported_transaction (
    id                 uuid PRIMARY KEY,
    disclosure_id      uuid          NOT NULL REFERENCES disclosure,
    position           integer       NOT NULL,
    case_file_id       uuid          NOT NULL REFERENCES case_file,
    owner_authority_id uuid          NOT NULL REFERENCES authority,
    number             text,
    happened_at        timestamp,
    amount             numeric CONSTRAINT reported_transaction_amount_is_possible CHECK (abs(amount) < 1e18 AND scale(amount) <= 13),
    currency           varchar(3),
    from_label         text,
    from_party_id      uuid REFERENCES party,
    from_asset_id      uuid REFERENCES asset,
    from_amount        numeric CONSTRAINT reported_transaction_from_amount_is_possible CHECK (abs(from_amount) < 1e18 AND scale(from_amount) <= 13),
    from_currency      varchar(3),
    to_label           text,
    to_party_id        uuid REFERENCES party,
    to_asset_id        uuid REFERENCES asset,
    to_amount          numeric CONSTRAINT reported_transaction_to_amount_is_possible CHECK (abs(to_amount) < 1e18 AND scale(to_amount) <= 13),
    to_currency        varchar(3),
    others             text,
    mode               text,
    location           text,
    comment            text,
    suspicious         boolean       NOT NULL,
    line               integer       NOT NULL,
    CONSTRAINT reported_transaction_once UNIQUE (disclosure_id, position)
);
COMMENT ON TABLE reported_transaction IS 'Операция: one transaction of an imported report, as reported';
COMMENT ON COLUMN reported_transaction.amount IS 'Exact, with the decimals that were reported: NUMERIC without a scale never rounds';
COMMENT ON COLUMN reported_transaction.from_amount IS 'In the currency that moved, when that is not the report''s own';
COMMENT ON COLUMN reported_transaction.others IS 'Who else takes part: conductors, and parties without a direction';
COMMENT ON COLUMN reported_transaction.line IS 'Where it starts in the file';
CREATE INDEX reported_transaction_of_case ON reported_transaction (case_file_id, happened_at, disclosure_id, position);

CREATE TRIGGER disclosure_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON disclosure
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reported_transaction_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reported_transaction
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE VIEW goaml_schema_state WITH (security_invoker = true) AS
SELECT 'REFERENCE'::varchar AS subject_kind, id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
    'name', label, 'file', file_name, 'sha256', sha256, 'participant', participant_id, 'owner', owner_authority_id,
    'active', active::text)) AS state
  FROM goaml_schema;
COMMENT ON VIEW goaml_schema_state IS 'What holds of each schema now, in the same texts as the entries of its trail';

-- ---------------------------------------------------------------- The second wall

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['goaml_schema', 'disclosure', 'reported_transaction'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY owner_all ON %I TO karez_owner USING (true) WITH CHECK (true)', t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['disclosure', 'reported_transaction'] LOOP
        EXECUTE format('CREATE POLICY own_or_shared ON %I FOR SELECT TO karez_app, karez_audit
            USING ((SELECT karez_reads()) AND (owner_authority_id = (SELECT karez_authority()) OR case_file_id IN (SELECT karez_shared_cases())))', t);
    END LOOP;
END $$;

-- Whoever imports needs the schema of his state; nobody else's is his business.
CREATE POLICY own_participant ON goaml_schema FOR SELECT TO karez_app, karez_audit
    USING ((SELECT karez_reads() OR karez_has('ADMINISTRATOR')) AND participant_id = (SELECT karez_participant()));
CREATE POLICY administrator_insert ON goaml_schema FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('ADMINISTRATOR')) AND participant_id = (SELECT karez_participant())
                AND owner_authority_id = (SELECT karez_authority()) AND loaded_by = (SELECT karez_officer()));
CREATE POLICY administrator_update ON goaml_schema FOR UPDATE TO karez_app
    USING ((SELECT karez_has('ADMINISTRATOR')) AND participant_id = (SELECT karez_participant()));
CREATE POLICY own_insert ON disclosure FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('INVESTIGATOR')) AND owner_authority_id = (SELECT karez_authority())
                AND imported_by = (SELECT karez_officer())
                AND EXISTS (SELECT 1 FROM document d WHERE d.id = document_id AND d.case_file_id = disclosure.case_file_id
                                                       AND d.owner_authority_id = karez_authority()));
CREATE POLICY own_insert ON reported_transaction FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('INVESTIGATOR')) AND owner_authority_id = (SELECT karez_authority())
                AND EXISTS (SELECT 1 FROM disclosure d WHERE d.id = disclosure_id AND d.case_file_id = reported_transaction.case_file_id
                                                         AND d.owner_authority_id = karez_authority()));

GRANT SELECT, INSERT, UPDATE (active, version) ON goaml_schema TO karez_app;
GRANT SELECT, INSERT ON disclosure, reported_transaction TO karez_app;
GRANT SELECT ON goaml_schema_state TO karez_app, karez_audit;
GRANT SELECT ON goaml_schema, disclosure, reported_transaction TO karez_audit;
