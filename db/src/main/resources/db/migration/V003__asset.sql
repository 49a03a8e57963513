-- Assets, the legal acts that bind them, and the append-only chain of legal events that their status follows.

CREATE TABLE asset_counter (
    case_file_id uuid PRIMARY KEY REFERENCES case_file,
    last         integer NOT NULL
);
COMMENT ON TABLE asset_counter IS 'Last asset number given in a case: a sequence would leave gaps on rollback';

CREATE TABLE asset (
    id                   uuid PRIMARY KEY,
    number               varchar(40)   NOT NULL CONSTRAINT asset_number_is_unique UNIQUE,
    case_file_id         uuid          NOT NULL REFERENCES case_file,
    owner_authority_id   uuid          NOT NULL REFERENCES authority,
    kind                 varchar(20)   NOT NULL CONSTRAINT asset_kind_is_known CHECK (kind IN
        ('BANK_ACCOUNT', 'CASH', 'REAL_ESTATE', 'VEHICLE', 'COMPANY_SHARE', 'SECURITY', 'CRYPTO_WALLET', 'PRECIOUS_GOODS', 'RECEIVABLE', 'OTHER')),
    status               varchar(20)   NOT NULL CONSTRAINT asset_status_is_known CHECK (status IN
        ('IDENTIFIED', 'TRACED', 'RESTRAINT_PROPOSED', 'SUSPENDED', 'FROZEN', 'DISCOUNTED', 'RELEASED', 'DISSIPATED')),
    status_since         timestamptz   NOT NULL,
    description          varchar(500)  NOT NULL CONSTRAINT asset_is_described CHECK (btrim(description) <> ''),
    country              varchar(2)    NOT NULL,
    place                varchar(300),
    quantity             numeric(38, 18) CONSTRAINT asset_quantity_is_positive CHECK (quantity > 0),
    unit                 varchar(20),
    learned_from         varchar(20)   NOT NULL CONSTRAINT asset_source_is_known CHECK (learned_from IN
        ('DISCLOSURE', 'REGISTER', 'SEARCH', 'SURVEILLANCE', 'STATEMENT', 'FOREIGN_ANSWER', 'OPEN_SOURCE', 'OTHER')),
    learned_note         varchar(1000) NOT NULL,
    holder_id            uuid REFERENCES party,
    beneficial_owner_id  uuid REFERENCES party,
    value_amount         numeric(20, 4) CONSTRAINT asset_value_is_positive CHECK (value_amount > 0),
    value_currency       varchar(3),
    value_date           date,
    value_method         varchar(20) CONSTRAINT asset_value_method_is_known CHECK (value_method IN
        ('FACE_VALUE', 'BALANCE', 'MARKET', 'APPRAISAL', 'COST', 'ESTIMATE')),
    restraint_basis      varchar(1000),
    proportionality      varchar(2000),
    seizure_plan         varchar(4000),
    restrained_amount    numeric(20, 4) CONSTRAINT asset_restrained_amount_is_positive CHECK (restrained_amount > 0),
    restrained_currency  varchar(3),
    order_expires        date,
    last_event           integer       NOT NULL CONSTRAINT asset_events_count_from_one CHECK (last_event > 0),
    created_by           uuid          NOT NULL REFERENCES officer,
    last_edited_by       uuid          NOT NULL REFERENCES officer,
    created_at           timestamptz   NOT NULL,
    version              integer       NOT NULL,
    CONSTRAINT asset_value_is_whole CHECK (num_nonnulls(value_amount, value_currency, value_date, value_method) IN (0, 4)),
    CONSTRAINT asset_quantity_has_a_unit CHECK (num_nonnulls(quantity, unit) IN (0, 2)),
    CONSTRAINT asset_restrained_amount_has_a_currency CHECK (num_nonnulls(restrained_amount, restrained_currency) IN (0, 2)),
    CONSTRAINT asset_is_restrained_for_an_amount CHECK ((status IN ('SUSPENDED', 'FROZEN')) = (restrained_amount IS NOT NULL)),
    CONSTRAINT asset_suspension_ends CHECK (status <> 'SUSPENDED' OR order_expires IS NOT NULL),
    CONSTRAINT asset_is_traced_to_somebody CHECK (status NOT IN ('TRACED', 'RESTRAINT_PROPOSED', 'SUSPENDED', 'FROZEN', 'RELEASED')
        OR holder_id IS NOT NULL AND beneficial_owner_id IS NOT NULL AND value_amount IS NOT NULL),
    CONSTRAINT asset_restraint_has_its_grounds CHECK (status <> 'RESTRAINT_PROPOSED'
        OR btrim(restraint_basis) <> '' AND btrim(proportionality) <> '' AND btrim(seizure_plan) <> '')
);
COMMENT ON TABLE asset IS 'Актив: a thing of value that may be taken from the group';
COMMENT ON COLUMN asset.country IS 'ISO 3166-1 alpha-2: where it is';
COMMENT ON COLUMN asset.quantity IS 'How many of the unit (BTC, g, %, pieces); its worth is the value';
COMMENT ON COLUMN asset.restrained_amount IS 'What is suspended or frozen now: the amount of the last legal event';
COMMENT ON COLUMN asset.order_expires IS 'Last day on which the order in force holds';
COMMENT ON COLUMN asset.last_event IS 'Number of its last legal event';
CREATE INDEX asset_of_authority ON asset (owner_authority_id, status_since DESC, id);
CREATE INDEX asset_of_authority_by_number ON asset (owner_authority_id, number);
CREATE INDEX asset_of_authority_by_value ON asset (owner_authority_id, value_amount DESC NULLS LAST, id);
CREATE INDEX asset_by_status ON asset (owner_authority_id, status, status_since DESC);
CREATE INDEX asset_of_case ON asset (case_file_id, number);
CREATE INDEX asset_order_expires ON asset (owner_authority_id, order_expires) WHERE order_expires IS NOT NULL;
CREATE INDEX asset_of_holder ON asset (holder_id) WHERE holder_id IS NOT NULL;

CREATE TABLE asset_identifier (
    asset_id          uuid         NOT NULL REFERENCES asset,
    position          integer      NOT NULL,
    scheme            varchar(20)  NOT NULL CONSTRAINT asset_identifier_scheme_is_known CHECK (scheme IN
        ('IBAN', 'ACCOUNT_NUMBER', 'VIN', 'PLATE', 'IMO', 'CADASTRAL', 'REGISTRATION', 'ISIN', 'BITCOIN', 'ETHEREUM', 'TRON', 'OTHER_CHAIN', 'REFERENCE')),
    value             varchar(140) NOT NULL CONSTRAINT asset_identifier_says_something CHECK (btrim(value) <> ''),
    unverified_reason varchar(500),
    PRIMARY KEY (asset_id, position)
);
COMMENT ON COLUMN asset_identifier.unverified_reason IS 'Why it is kept although its check failed';
CREATE INDEX asset_identifier_value ON asset_identifier (value);

CREATE TABLE asset_evidence (
    asset_id    uuid    NOT NULL REFERENCES asset,
    position    integer NOT NULL,
    document_id uuid    NOT NULL REFERENCES document,
    PRIMARY KEY (asset_id, position)
);
COMMENT ON TABLE asset_evidence IS 'Documents of the case that show whose the asset is and what it is worth';

CREATE TABLE legal_act (
    id                 uuid PRIMARY KEY,
    case_file_id       uuid         NOT NULL REFERENCES case_file,
    owner_authority_id uuid         NOT NULL REFERENCES authority,
    kind               varchar(20)  NOT NULL CONSTRAINT legal_act_kind_is_known CHECK (kind IN ('POSTPONEMENT', 'FREEZING_ORDER', 'LIFTING')),
    issuer             varchar(300) NOT NULL CONSTRAINT legal_act_has_an_issuer CHECK (btrim(issuer) <> ''),
    number             varchar(100) NOT NULL CONSTRAINT legal_act_has_a_number CHECK (btrim(number) <> ''),
    act_date           date         NOT NULL,
    expires            date,
    limit_amount       numeric(20, 4) CONSTRAINT legal_act_limit_is_positive CHECK (limit_amount > 0),
    limit_currency     varchar(3),
    document_id        uuid         NOT NULL REFERENCES document,
    document_sha256    varchar(64)  NOT NULL CONSTRAINT legal_act_sha256_is_whole CHECK (document_sha256 ~ '^[0-9a-f]{64}$'),
    registered_by      uuid         NOT NULL REFERENCES officer,
    registered_at      timestamptz  NOT NULL,
    CONSTRAINT legal_act_expires_after_its_date CHECK (expires > act_date),
    CONSTRAINT legal_act_postpones_for_a_time CHECK (kind <> 'POSTPONEMENT' OR expires IS NOT NULL),
    CONSTRAINT legal_act_limit_has_a_currency CHECK (num_nonnulls(limit_amount, limit_currency) IN (0, 2))
);
COMMENT ON TABLE legal_act IS 'A decision of a prosecutor, court or other competent authority, as registered; only ever added to';
COMMENT ON COLUMN legal_act.limit_amount IS 'Up to how much it orders to restrain, when it says so';
CREATE INDEX legal_act_of_case ON legal_act (case_file_id);

CREATE TABLE legal_event (
    id                 uuid PRIMARY KEY,
    asset_id           uuid          NOT NULL REFERENCES asset,
    number             integer       NOT NULL,
    case_file_id       uuid          NOT NULL REFERENCES case_file,
    owner_authority_id uuid          NOT NULL REFERENCES authority,
    step               varchar(40)   NOT NULL,
    from_status        varchar(20),
    to_status          varchar(20)   NOT NULL,
    happened_on        date          NOT NULL,
    legal_act_id       uuid REFERENCES legal_act,
    amount             numeric(20, 4) CONSTRAINT legal_event_amount_is_positive CHECK (amount > 0),
    currency           varchar(3),
    rate               numeric(24, 10) CONSTRAINT legal_event_rate_is_positive CHECK (rate > 0),
    rate_source        varchar(100),
    rate_date          date,
    note               varchar(4000),
    document_id        uuid REFERENCES document,
    registered_by      uuid          NOT NULL REFERENCES officer,
    confirmed_by       uuid REFERENCES officer,
    at                 timestamptz   NOT NULL,
    corrects           uuid REFERENCES legal_event,
    CONSTRAINT legal_event_is_gapless_by_asset UNIQUE (asset_id, number),
    CONSTRAINT legal_event_begins_or_follows CHECK ((number = 1) = (from_status IS NULL)),
    CONSTRAINT legal_event_amount_has_a_currency CHECK (num_nonnulls(amount, currency) IN (0, 2)),
    CONSTRAINT legal_event_rate_is_whole CHECK (num_nonnulls(rate, rate_source, rate_date) IN (0, 3)),
    CONSTRAINT legal_event_restrains_by_an_act CHECK (to_status NOT IN ('SUSPENDED', 'FROZEN', 'RELEASED') OR legal_act_id IS NOT NULL AND amount IS NOT NULL),
    CONSTRAINT legal_event_takes_four_eyes CHECK ((number = 1) = (confirmed_by IS NULL) AND confirmed_by IS DISTINCT FROM registered_by),
    CONSTRAINT legal_event_correction_keeps_the_status CHECK ((corrects IS NULL) = (from_status IS DISTINCT FROM to_status))
);
COMMENT ON TABLE legal_event IS 'The steps of an asset, each by a legal act where the step is a legal one; only ever added to';
COMMENT ON COLUMN legal_event.amount IS 'What the asset counts with from this step on';
COMMENT ON COLUMN legal_event.rate IS 'Units of the order''s currency for one of the amount''s, where the order is limited in another currency';
COMMENT ON COLUMN legal_event.corrects IS 'The event whose amount this one puts right';
CREATE INDEX legal_event_of_case ON legal_event (case_file_id, asset_id, number);

CREATE TRIGGER legal_act_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON legal_act
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER legal_event_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON legal_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- The steps, on this side of the wall

INSERT INTO status_step (subject_kind, step, from_status, to_status, outcome) VALUES
    ('ASSET', 'TRACE', 'IDENTIFIED', 'TRACED', 'APPROVED'),
    ('ASSET', 'DISCOUNT', 'IDENTIFIED', 'DISCOUNTED', 'APPROVED'),
    ('ASSET', 'DISCOUNT', 'TRACED', 'DISCOUNTED', 'APPROVED'),
    ('ASSET', 'DISCOUNT', 'RESTRAINT_PROPOSED', 'DISCOUNTED', 'APPROVED'),
    ('ASSET', 'PROPOSE_RESTRAINT', 'TRACED', 'RESTRAINT_PROPOSED', 'APPROVED'),
    ('ASSET', 'SUSPEND', 'TRACED', 'SUSPENDED', 'APPROVED'),
    ('ASSET', 'SUSPEND', 'RESTRAINT_PROPOSED', 'SUSPENDED', 'APPROVED'),
    ('ASSET', 'FREEZE', 'RESTRAINT_PROPOSED', 'FROZEN', 'APPROVED'),
    ('ASSET', 'FREEZE', 'SUSPENDED', 'FROZEN', 'APPROVED'),
    ('ASSET', 'RELEASE', 'SUSPENDED', 'RELEASED', 'APPROVED'),
    ('ASSET', 'RELEASE', 'FROZEN', 'RELEASED', 'APPROVED'),
    ('ASSET', 'DISSIPATE', 'IDENTIFIED', 'DISSIPATED', 'APPROVED'),
    ('ASSET', 'DISSIPATE', 'TRACED', 'DISSIPATED', 'APPROVED'),
    ('ASSET', 'DISSIPATE', 'RESTRAINT_PROPOSED', 'DISSIPATED', 'APPROVED'),
    ('ASSET', 'DISSIPATE', 'SUSPENDED', 'DISSIPATED', 'APPROVED'),
    ('ASSET', 'DISSIPATE', 'FROZEN', 'DISSIPATED', 'APPROVED');
CREATE TRIGGER asset_status_follows BEFORE UPDATE OF status ON asset FOR EACH ROW
    WHEN (current_user = 'karez_app') EXECUTE FUNCTION status_follows('ASSET');

-- An event after the first is what another officer has approved, in this very transaction, of what its registrar proposed.
CREATE FUNCTION legal_event_is_approved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.number > 1 AND NOT EXISTS (
        SELECT 1 FROM proposal p
         WHERE p.subject_kind = 'ASSET' AND p.subject_id = NEW.asset_id AND p.step = NEW.step AND p.state = 'APPROVED'
           AND p.proposed_by = NEW.registered_by
           AND karez_officer() = COALESCE(p.seconded_by, p.decided_by) AND karez_officer() = NEW.confirmed_by
           AND p.xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296) THEN
        RAISE EXCEPTION 'legal event % of asset % was approved by nobody', NEW.step, NEW.asset_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_event_is_approved';
    END IF;
    IF NEW.number = 1 AND (NEW.to_status <> 'IDENTIFIED' OR NEW.registered_by IS DISTINCT FROM karez_officer()) THEN
        RAISE EXCEPTION 'asset % begins as identified by the acting officer', NEW.asset_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_event_begins_with_identification';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER legal_event_is_approved BEFORE INSERT ON legal_event FOR EACH ROW
    WHEN (current_user = 'karez_app') EXECUTE FUNCTION legal_event_is_approved();

-- What is legal of an asset follows its last event, written in the same transaction. Deferred, so that either may be written first.
CREATE FUNCTION asset_follows_its_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1 FROM legal_event e
         WHERE e.asset_id = NEW.id AND e.number = NEW.last_event AND e.to_status = NEW.status
           AND (NEW.restrained_amount IS NULL OR (NEW.restrained_amount, NEW.restrained_currency) = (e.amount, e.currency))
           AND e.xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296) THEN
        RAISE EXCEPTION 'asset %: no legal event of this transaction leads to % with that amount', NEW.id, NEW.status
            USING ERRCODE = 'check_violation', CONSTRAINT = 'asset_follows_its_event';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER asset_begins_with_an_event AFTER INSERT ON asset DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (current_user = 'karez_app') EXECUTE FUNCTION asset_follows_its_event();
CREATE CONSTRAINT TRIGGER asset_follows_its_event AFTER UPDATE ON asset DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (current_user = 'karez_app'
          AND (OLD.status, OLD.last_event, OLD.restrained_amount, OLD.restrained_currency, OLD.order_expires)
              IS DISTINCT FROM (NEW.status, NEW.last_event, NEW.restrained_amount, NEW.restrained_currency, NEW.order_expires))
    EXECUTE FUNCTION asset_follows_its_event();

-- ---------------------------------------------------------------- What an auditor holds against the trail

CREATE VIEW asset_state WITH (security_invoker = true) AS
SELECT 'ASSET'::varchar(20) AS subject_kind, a.id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
    'number', a.number,
    'case', a.case_file_id,
    'owner', a.owner_authority_id,
    'kind', a.kind,
    'status', a.status,
    'description', a.description,
    'country', a.country,
    'place', NULLIF(a.place, ''),
    'identifiers', (SELECT string_agg(i.scheme || ' ' || i.value || COALESCE(' (' || i.unverified_reason || ')', ''), '; ' ORDER BY i.position)
                      FROM asset_identifier i WHERE i.asset_id = a.id),
    'quantity', trim_scale(a.quantity)::text || ' ' || a.unit,
    'learnedFrom', a.learned_from,
    'learnedNote', NULLIF(a.learned_note, ''),
    'holder', a.holder_id,
    'beneficialOwner', a.beneficial_owner_id,
    'value', trim_scale(a.value_amount)::text || ' ' || a.value_currency,
    'valueDate', to_char(a.value_date, 'YYYY-MM-DD'),
    'valueMethod', a.value_method,
    'evidence', (SELECT string_agg(e.document_id::text, '; ' ORDER BY e.position) FROM asset_evidence e WHERE e.asset_id = a.id),
    'restraintBasis', NULLIF(a.restraint_basis, ''),
    'proportionality', NULLIF(a.proportionality, ''),
    'seizurePlan', NULLIF(a.seizure_plan, ''),
    'restrained', trim_scale(a.restrained_amount)::text || ' ' || a.restrained_currency,
    'orderExpires', to_char(a.order_expires, 'YYYY-MM-DD'),
    'lastEvent', a.last_event::text)) AS state
  FROM asset a;
COMMENT ON VIEW asset_state IS 'What holds of each asset now, in the same texts as the entries of its trail';

-- ---------------------------------------------------------------- The second wall

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['asset_counter', 'asset', 'asset_identifier', 'asset_evidence', 'legal_act', 'legal_event'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY owner_all ON %I TO karez_owner USING (true) WITH CHECK (true)', t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['asset', 'legal_act', 'legal_event'] LOOP
        EXECUTE format('CREATE POLICY own_or_shared ON %I FOR SELECT TO karez_app, karez_audit
            USING ((SELECT karez_reads()) AND (owner_authority_id = (SELECT karez_authority()) OR case_file_id IN (SELECT karez_shared_cases())))', t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['asset_identifier', 'asset_evidence'] LOOP
        EXECUTE format('CREATE POLICY with_asset ON %I FOR SELECT TO karez_app, karez_audit
            USING (EXISTS (SELECT 1 FROM asset a WHERE a.id = asset_id))', t);
        EXECUTE format('CREATE POLICY with_asset_insert ON %I FOR INSERT TO karez_app
            WITH CHECK ((SELECT karez_has(''INVESTIGATOR'')) AND EXISTS (SELECT 1 FROM asset a WHERE a.id = asset_id AND a.owner_authority_id = karez_authority()))', t);
        EXECUTE format('CREATE POLICY with_asset_update ON %I FOR UPDATE TO karez_app
            USING ((SELECT karez_has(''INVESTIGATOR'')) AND EXISTS (SELECT 1 FROM asset a WHERE a.id = asset_id AND a.owner_authority_id = karez_authority()))', t);
        EXECUTE format('CREATE POLICY with_asset_delete ON %I FOR DELETE TO karez_app
            USING ((SELECT karez_has(''INVESTIGATOR'')) AND EXISTS (SELECT 1 FROM asset a WHERE a.id = asset_id AND a.owner_authority_id = karez_authority()))', t);
    END LOOP;
END $$;

CREATE POLICY own_counter ON asset_counter TO karez_app
    USING ((SELECT karez_has('INVESTIGATOR')) AND case_file_id IN (SELECT id FROM case_file WHERE owner_authority_id = karez_authority()));
CREATE POLICY own_insert ON asset FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('INVESTIGATOR')) AND owner_authority_id = (SELECT karez_authority())
                AND created_by = (SELECT karez_officer()) AND status = 'IDENTIFIED'
                AND case_file_id IN (SELECT id FROM case_file WHERE owner_authority_id = karez_authority()));
CREATE POLICY own_update ON asset FOR UPDATE TO karez_app
    USING ((SELECT karez_writes()) AND owner_authority_id = (SELECT karez_authority()));
CREATE POLICY own_insert ON legal_act FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('INVESTIGATOR') OR karez_has('SUPERVISOR')) AND owner_authority_id = (SELECT karez_authority())
                AND registered_by = (SELECT karez_officer())
                AND case_file_id IN (SELECT id FROM case_file WHERE owner_authority_id = karez_authority()));
CREATE POLICY own_insert ON legal_event FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_writes()) AND owner_authority_id = (SELECT karez_authority())
                AND EXISTS (SELECT 1 FROM asset a WHERE a.id = asset_id AND a.case_file_id = legal_event.case_file_id AND a.owner_authority_id = karez_authority()));

GRANT SELECT, INSERT, UPDATE ON asset_counter, asset TO karez_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON asset_identifier, asset_evidence TO karez_app;
GRANT SELECT, INSERT ON legal_act, legal_event TO karez_app;
GRANT SELECT ON asset_state TO karez_app, karez_audit;
GRANT SELECT ON asset, asset_identifier, asset_evidence, legal_act, legal_event TO karez_audit;
