-- Case files, the parties involved in them, and the documents kept with them.

CREATE TABLE code_value (
    list       varchar(30)  NOT NULL,
    code       varchar(30)  NOT NULL,
    name_en    varchar(200) NOT NULL,
    name_ru    varchar(200) NOT NULL,
    source     varchar(200) NOT NULL,
    sort_order integer      NOT NULL,
    active     boolean      NOT NULL DEFAULT true,
    PRIMARY KEY (list, code)
);
COMMENT ON TABLE code_value IS 'Code lists that an installation can change: offences, legal bases, operations, substances';
ALTER TABLE code_value ENABLE ROW LEVEL SECURITY; ALTER TABLE code_value FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON code_value TO karez_owner USING (true) WITH CHECK (true);
CREATE POLICY everybody_reads ON code_value FOR SELECT TO karez_app, karez_audit USING ((SELECT karez_officer()) IS NOT NULL);
CREATE POLICY administrator_insert ON code_value FOR INSERT TO karez_app WITH CHECK ((SELECT karez_has('ADMINISTRATOR')));
CREATE POLICY administrator_update ON code_value FOR UPDATE TO karez_app USING ((SELECT karez_has('ADMINISTRATOR')));
GRANT SELECT, INSERT, UPDATE ON code_value TO karez_app;
GRANT SELECT ON code_value TO karez_audit;

INSERT INTO code_value (list, code, name_en, name_ru, source, sort_order) VALUES
    ('OFFENCE', 'DRUG_PRODUCTION', 'Production or manufacture of drugs', 'Производство или изготовление наркотиков', '1988 Convention art. 3(1)(a)(i)', 10),
    ('OFFENCE', 'DRUG_TRAFFICKING', 'Sale, distribution, transport of drugs', 'Сбыт, распространение, перевозка наркотиков', '1988 Convention art. 3(1)(a)(i)', 20),
    ('OFFENCE', 'DRUG_CULTIVATION', 'Cultivation of drug plants', 'Культивирование наркосодержащих растений', '1988 Convention art. 3(1)(a)(ii)', 30),
    ('OFFENCE', 'PRECURSORS', 'Diversion of precursors or equipment', 'Незаконный оборот прекурсоров или оборудования', '1988 Convention art. 3(1)(a)(iv)', 40),
    ('OFFENCE', 'ORGANISING_FINANCING', 'Organisation, management or financing of drug offences', 'Организация, руководство или финансирование', '1988 Convention art. 3(1)(a)(v)', 50),
    ('OFFENCE', 'LAUNDERING', 'Laundering of drug proceeds', 'Легализация доходов от наркотиков', '1988 Convention art. 3(1)(b)', 60),
    ('LEGAL_BASIS', 'CONVENTION_1988', '1988 Convention, articles 5 and 7', 'Конвенция 1988 года, статьи 5 и 7', 'United Nations', 10),
    ('LEGAL_BASIS', 'PALERMO_2000', 'UN Convention against Transnational Organized Crime, articles 12 to 14', 'Конвенция ООН против транснациональной организованной преступности, статьи 12-14', 'United Nations', 20),
    ('LEGAL_BASIS', 'CARICC_AGREEMENT', 'Agreement on the establishment of CARICC', 'Соглашение о создании ЦАРИКЦ', 'CARICC', 30),
    ('LEGAL_BASIS', 'NATIONAL_LAW', 'National law on financial investigations', 'Национальное законодательство о финансовых расследованиях', 'National', 40),
    ('OPERATION', 'PROGRAMME', 'Regional Programme (financial resources)', 'Региональная программа (финансовые ресурсы)', 'CARICC', 10),
    ('OPERATION', 'REFLEX', 'Reflex (new psychoactive substances)', 'Рефлекс (новые психоактивные вещества)', 'CARICC', 20),
    ('OPERATION', 'SUBSTITUTE', 'Substitute (precursor chemicals)', 'Субститут (прекурсоры)', 'CARICC', 30),
    ('REJECTION', 'NO_GROUNDS', 'No grounds for a financial investigation', 'Нет оснований для финансового расследования', 'Karez', 10),
    ('REJECTION', 'DUPLICATE', 'Already investigated elsewhere', 'Уже расследуется', 'Karez', 20),
    ('REJECTION', 'OUT_OF_SCOPE', 'Outside the authority''s competence', 'Вне компетенции органа', 'Karez', 30);

CREATE TABLE case_counter (
    authority_id uuid    NOT NULL REFERENCES authority,
    year         integer NOT NULL,
    last         integer NOT NULL,
    PRIMARY KEY (authority_id, year)
);
COMMENT ON TABLE case_counter IS 'Last case number given in a year: a sequence would leave gaps on rollback';

CREATE TABLE case_file (
    id                   uuid PRIMARY KEY,
    number               varchar(30)  NOT NULL CONSTRAINT case_file_number_is_unique UNIQUE,
    owner_authority_id   uuid         NOT NULL REFERENCES authority,
    status               varchar(20)  NOT NULL CONSTRAINT case_file_status_is_known
        CHECK (status IN ('DRAFT', 'SUBMITTED', 'OPEN', 'INVESTIGATION', 'CLOSED', 'REJECTED')),
    status_since         timestamptz  NOT NULL,
    title                varchar(200) NOT NULL CONSTRAINT case_file_has_a_title CHECK (btrim(title) <> ''),
    handling_code        varchar(2)   NOT NULL CONSTRAINT case_file_handling_is_known CHECK (handling_code IN ('H0', 'H1', 'H2', 'H3')),
    handling_note        varchar(1000),
    source_reliability   varchar(1)   NOT NULL CHECK (source_reliability IN ('A', 'B', 'C', 'X')),
    information_accuracy smallint     NOT NULL CHECK (information_accuracy BETWEEN 1 AND 4),
    offence              varchar(30),
    legal_basis          varchar(30),
    operation            varchar(30),
    summary              text         NOT NULL,
    drug_proceedings     varchar(100),
    author_id            uuid         NOT NULL REFERENCES officer,
    last_edited_by       uuid         NOT NULL REFERENCES officer,
    lead_id              uuid REFERENCES officer,
    review_date          date,
    investigation_plan   text,
    proceedings_number   varchar(100),
    no_proceedings_reason varchar(1000),
    outcome              varchar(2000),
    effect_on_group      varchar(20) CHECK (effect_on_group IN ('DISRUPTED', 'DISMANTLED', 'UNAFFECTED')),
    created_at           timestamptz  NOT NULL,
    version              integer      NOT NULL,
    CONSTRAINT case_file_h3_says_which CHECK (handling_code <> 'H3' OR btrim(handling_note) <> ''),
    CONSTRAINT case_file_is_open_with_a_lead CHECK (status NOT IN ('OPEN', 'INVESTIGATION') OR lead_id IS NOT NULL AND review_date IS NOT NULL),
    CONSTRAINT case_file_is_investigated_by_plan CHECK (status <> 'INVESTIGATION' OR btrim(investigation_plan) <> ''),
    CONSTRAINT case_file_is_closed_with_an_outcome CHECK (status <> 'CLOSED' OR btrim(outcome) <> '' AND effect_on_group IS NOT NULL)
);
COMMENT ON TABLE case_file IS 'Дело: one financial investigation, led by one officer from draft to recorded outcome';
CREATE INDEX case_file_of_authority ON case_file (owner_authority_id, created_at DESC);
CREATE INDEX case_file_by_status ON case_file (owner_authority_id, status, status_since DESC);
CREATE INDEX case_file_title_trigrams ON case_file USING gin (lower(title) gin_trgm_ops);

INSERT INTO status_step (subject_kind, step, from_status, to_status, outcome) VALUES
    ('CASE_FILE', 'SUBMIT', 'DRAFT', 'SUBMITTED', NULL),
    ('CASE_FILE', 'OPEN', 'SUBMITTED', 'DRAFT', 'RETURNED'),
    ('CASE_FILE', 'OPEN', 'SUBMITTED', 'REJECTED', 'REJECTED'),
    ('CASE_FILE', 'OPEN', 'SUBMITTED', 'OPEN', 'APPROVED'),
    ('CASE_FILE', 'INVESTIGATE', 'OPEN', 'INVESTIGATION', 'APPROVED'),
    ('CASE_FILE', 'CLOSE', 'OPEN', 'CLOSED', 'APPROVED'),
    ('CASE_FILE', 'CLOSE', 'INVESTIGATION', 'CLOSED', 'APPROVED');
CREATE TRIGGER case_file_status_follows BEFORE UPDATE OF status ON case_file FOR EACH ROW
    WHEN (current_user = 'karez_app') EXECUTE FUNCTION status_follows('CASE_FILE');

CREATE TABLE case_access (
    id           uuid PRIMARY KEY,
    case_file_id uuid        NOT NULL REFERENCES case_file,
    authority_id uuid REFERENCES authority,
    officer_id   uuid REFERENCES officer,
    granted_by   uuid        NOT NULL REFERENCES officer,
    granted_at   timestamptz NOT NULL,
    CONSTRAINT case_access_is_to_one CHECK (num_nonnulls(authority_id, officer_id) = 1),
    CONSTRAINT case_access_once UNIQUE NULLS NOT DISTINCT (case_file_id, authority_id, officer_id)
);
COMMENT ON TABLE case_access IS 'Further authorities and officers of the same participant whom a case names';
CREATE INDEX case_access_of_authority ON case_access (authority_id);
CREATE INDEX case_access_of_officer ON case_access (officer_id);

CREATE TABLE party (
    id                   uuid PRIMARY KEY,
    owner_authority_id   uuid         NOT NULL REFERENCES authority,
    kind                 varchar(20)  NOT NULL CONSTRAINT party_kind_is_known CHECK (kind IN ('PERSON', 'ORGANISATION', 'CRIMINAL_GROUP')),
    display_name         varchar(610) NOT NULL,
    sex                  varchar(10) CHECK (sex IN ('MALE', 'FEMALE', 'UNKNOWN')),
    birth_date           date,
    birth_place          varchar(200),
    country              varchar(2),
    registration_number  varchar(60),
    note                 varchar(4000),
    created_by           uuid         NOT NULL REFERENCES officer,
    created_at           timestamptz  NOT NULL,
    version              integer      NOT NULL,
    CONSTRAINT party_person_alone_is_born CHECK (kind = 'PERSON' OR birth_date IS NULL AND sex IS NULL)
);
COMMENT ON COLUMN party.country IS 'ISO 3166-1 alpha-2: nationality of a person, registration of an organisation';
CREATE INDEX party_of_authority ON party (owner_authority_id, display_name);
CREATE INDEX party_name_trigrams ON party USING gin (lower(display_name) gin_trgm_ops);

CREATE TABLE party_name (
    party_id   uuid         NOT NULL REFERENCES party,
    position   integer      NOT NULL,
    kind       varchar(20)  NOT NULL CONSTRAINT party_name_kind_is_known CHECK (kind IN ('PRIMARY', 'ALIAS', 'FORMER', 'TRANSLITERATION', 'TRADE')),
    script     varchar(10)  NOT NULL CONSTRAINT party_name_script_is_known CHECK (script IN ('LATIN', 'CYRILLIC', 'ARABIC', 'OTHER')),
    full_name  varchar(300) NOT NULL CONSTRAINT party_name_says_something CHECK (btrim(full_name) <> ''),
    PRIMARY KEY (party_id, position)
);

CREATE TABLE party_identifier (
    party_id   uuid        NOT NULL REFERENCES party,
    position   integer     NOT NULL,
    kind       varchar(20) NOT NULL CONSTRAINT party_identifier_kind_is_known
        CHECK (kind IN ('PASSPORT', 'NATIONAL_ID', 'TAX_NUMBER', 'REGISTRATION', 'DRIVING_LICENCE', 'PHONE', 'EMAIL', 'OTHER')),
    country    varchar(2),
    value      varchar(100) NOT NULL CONSTRAINT party_identifier_says_something CHECK (btrim(value) <> ''),
    PRIMARY KEY (party_id, position)
);
CREATE INDEX party_identifier_value ON party_identifier (value);

CREATE TABLE involvement (
    case_file_id       uuid        NOT NULL REFERENCES case_file,
    party_id           uuid        NOT NULL REFERENCES party,
    owner_authority_id uuid        NOT NULL REFERENCES authority,
    role               varchar(20) NOT NULL CONSTRAINT involvement_role_is_known
        CHECK (role IN ('SUSPECT', 'ORGANISER', 'FINANCIER', 'MONEY_MULE', 'NOMINEE', 'BENEFICIAL_OWNER', 'ASSOCIATE', 'VICTIM', 'WITNESS', 'MENTIONED')),
    note               varchar(1000),
    added_by           uuid        NOT NULL REFERENCES officer,
    added_at           timestamptz NOT NULL,
    PRIMARY KEY (case_file_id, party_id)
);
CREATE INDEX involvement_of_party ON involvement (party_id);

CREATE TABLE document (
    id                 uuid PRIMARY KEY,
    case_file_id       uuid         NOT NULL REFERENCES case_file,
    owner_authority_id uuid         NOT NULL REFERENCES authority,
    name               varchar(200) NOT NULL,
    media_type         varchar(100) NOT NULL,
    size               bigint       NOT NULL CONSTRAINT document_has_a_size CHECK (size > 0),
    sha256             bytea        NOT NULL CONSTRAINT document_sha256_is_whole CHECK (octet_length(sha256) = 32),
    description        varchar(500),
    added_by           uuid         NOT NULL REFERENCES officer,
    added_at           timestamptz  NOT NULL
);
CREATE INDEX document_of_case ON document (case_file_id, added_at);
-- Searched by name: an index that holds the names spares the search the rows.
CREATE INDEX document_of_authority ON document (owner_authority_id, added_at) INCLUDE (id, name, case_file_id);
CREATE TABLE document_chunk (
    document_id uuid    NOT NULL,
    position    integer NOT NULL,
    bytes       bytea   NOT NULL,
    PRIMARY KEY (document_id, position)
);
ALTER TABLE document_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON TABLE document_chunk IS 'A document''s bytes in pieces, so that no file is ever held whole in memory';
CREATE TRIGGER document_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON document
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER document_chunk_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON document_chunk
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- The second wall

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['case_counter', 'case_file', 'case_access', 'party', 'party_name', 'party_identifier', 'involvement', 'document', 'document_chunk'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY owner_all ON %I TO karez_owner USING (true) WITH CHECK (true)', t);
    END LOOP;
END $$;

-- The cases that are shared with the acting officer by name of himself or of his authority. Definer's rights break the circle of case_file and case_access.
CREATE FUNCTION karez_shared_cases() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT case_file_id FROM case_access WHERE authority_id = karez_authority() OR officer_id = karez_officer() $$;

CREATE POLICY own_or_shared ON case_file FOR SELECT TO karez_app, karez_audit
    USING ((SELECT karez_reads()) AND (owner_authority_id = (SELECT karez_authority()) OR id IN (SELECT karez_shared_cases())));
CREATE POLICY own_insert ON case_file FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('INVESTIGATOR')) AND owner_authority_id = (SELECT karez_authority())
                AND author_id = (SELECT karez_officer()) AND status = 'DRAFT');
CREATE POLICY own_update ON case_file FOR UPDATE TO karez_app
    USING ((SELECT karez_writes()) AND owner_authority_id = (SELECT karez_authority()));
CREATE POLICY own_counter ON case_counter TO karez_app
    USING ((SELECT karez_has('INVESTIGATOR')) AND authority_id = (SELECT karez_authority()));

CREATE POLICY own_or_named ON case_access FOR SELECT TO karez_app, karez_audit
    USING ((SELECT karez_reads()) AND case_file_id IN (SELECT id FROM case_file));
CREATE POLICY own_insert ON case_access FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('INVESTIGATOR') OR karez_has('SUPERVISOR'))
                AND granted_by = (SELECT karez_officer())
                AND case_file_id IN (SELECT id FROM case_file WHERE owner_authority_id = karez_authority())
                AND COALESCE(karez_authority_of_participant(authority_id), false) IS DISTINCT FROM COALESCE(karez_same_participant(officer_id), false));
CREATE POLICY own_delete ON case_access FOR DELETE TO karez_app
    USING ((SELECT karez_has('INVESTIGATOR') OR karez_has('SUPERVISOR'))
           AND case_file_id IN (SELECT id FROM case_file WHERE owner_authority_id = karez_authority()));

CREATE POLICY own_or_shared ON involvement FOR SELECT TO karez_app, karez_audit
    USING ((SELECT karez_reads()) AND (owner_authority_id = (SELECT karez_authority()) OR case_file_id IN (SELECT karez_shared_cases())));
-- Whoever reads a case reads the parties that it names: it can name those of its own authority only.
CREATE POLICY own_insert ON involvement FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('INVESTIGATOR')) AND owner_authority_id = (SELECT karez_authority())
                AND case_file_id IN (SELECT id FROM case_file WHERE owner_authority_id = karez_authority())
                AND EXISTS (SELECT 1 FROM party p WHERE p.id = party_id AND p.owner_authority_id = karez_authority()));
CREATE POLICY own_update ON involvement FOR UPDATE TO karez_app
    USING ((SELECT karez_has('INVESTIGATOR')) AND owner_authority_id = (SELECT karez_authority()))
    WITH CHECK (owner_authority_id = (SELECT karez_authority())
                AND case_file_id IN (SELECT id FROM case_file WHERE owner_authority_id = karez_authority())
                AND EXISTS (SELECT 1 FROM party p WHERE p.id = party_id AND p.owner_authority_id = karez_authority()));

CREATE FUNCTION karez_shared_parties() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT party_id FROM involvement WHERE case_file_id IN (SELECT karez_shared_cases()) $$;
CREATE POLICY own_or_shared ON party FOR SELECT TO karez_app, karez_audit
    USING ((SELECT karez_reads()) AND (owner_authority_id = (SELECT karez_authority()) OR id IN (SELECT karez_shared_parties())));
CREATE POLICY own_insert ON party FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('INVESTIGATOR')) AND owner_authority_id = (SELECT karez_authority()) AND created_by = (SELECT karez_officer()));
CREATE POLICY own_update ON party FOR UPDATE TO karez_app
    USING ((SELECT karez_has('INVESTIGATOR')) AND owner_authority_id = (SELECT karez_authority()));
CREATE POLICY with_party ON party_name FOR SELECT TO karez_app, karez_audit USING (EXISTS (SELECT 1 FROM party p WHERE p.id = party_id));
CREATE POLICY with_party_insert ON party_name FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('INVESTIGATOR')) AND EXISTS (SELECT 1 FROM party p WHERE p.id = party_id AND p.owner_authority_id = karez_authority()));
CREATE POLICY with_party_update ON party_name FOR UPDATE TO karez_app
    USING ((SELECT karez_has('INVESTIGATOR')) AND EXISTS (SELECT 1 FROM party p WHERE p.id = party_id AND p.owner_authority_id = karez_authority()));
CREATE POLICY with_party_delete ON party_name FOR DELETE TO karez_app
    USING ((SELECT karez_has('INVESTIGATOR')) AND EXISTS (SELECT 1 FROM party p WHERE p.id = party_id AND p.owner_authority_id = karez_authority()));
CREATE POLICY with_party ON party_identifier FOR SELECT TO karez_app, karez_audit USING (EXISTS (SELECT 1 FROM party p WHERE p.id = party_id));
CREATE POLICY with_party_insert ON party_identifier FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('INVESTIGATOR')) AND EXISTS (SELECT 1 FROM party p WHERE p.id = party_id AND p.owner_authority_id = karez_authority()));
CREATE POLICY with_party_update ON party_identifier FOR UPDATE TO karez_app
    USING ((SELECT karez_has('INVESTIGATOR')) AND EXISTS (SELECT 1 FROM party p WHERE p.id = party_id AND p.owner_authority_id = karez_authority()));
CREATE POLICY with_party_delete ON party_identifier FOR DELETE TO karez_app
    USING ((SELECT karez_has('INVESTIGATOR')) AND EXISTS (SELECT 1 FROM party p WHERE p.id = party_id AND p.owner_authority_id = karez_authority()));

CREATE POLICY own_or_shared ON document FOR SELECT TO karez_app, karez_audit
    USING ((SELECT karez_reads()) AND (owner_authority_id = (SELECT karez_authority()) OR case_file_id IN (SELECT karez_shared_cases())));
CREATE POLICY own_insert ON document FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_writes()) AND owner_authority_id = (SELECT karez_authority()) AND added_by = (SELECT karez_officer())
                AND case_file_id IN (SELECT id FROM case_file WHERE owner_authority_id = karez_authority()));
CREATE POLICY with_document ON document_chunk FOR SELECT TO karez_app, karez_audit
    USING (EXISTS (SELECT 1 FROM document d WHERE d.id = document_id));
-- A document's row names its size and hash, which are known only when its last piece has come: until the row exists, nobody reads the pieces.
CREATE POLICY before_document ON document_chunk FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_writes()) AND NOT EXISTS (SELECT 1 FROM document d WHERE d.id = document_id));

GRANT SELECT, INSERT, UPDATE ON case_counter, case_file, party, involvement TO karez_app;
GRANT SELECT, INSERT, DELETE ON case_access TO karez_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON party_name, party_identifier TO karez_app;
GRANT SELECT, INSERT ON document, document_chunk TO karez_app;
GRANT SELECT ON case_file, case_access, party, party_name, party_identifier, involvement, document, document_chunk TO karez_audit;
