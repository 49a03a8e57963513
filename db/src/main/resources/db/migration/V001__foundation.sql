-- Who may come in, what is kept of what they do, and how one officer's step waits for another's decision.
-- The roles karez_owner (owns, migrates), karez_app (runs) and karez_audit (reads) exist before the first migration.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO karez_app, karez_audit;

-- ---------------------------------------------------------------- Who is acting, in this transaction

CREATE FUNCTION karez_officer() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT NULLIF(current_setting('karez.officer', true), '')::uuid $$;
CREATE FUNCTION karez_authority() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT NULLIF(current_setting('karez.authority', true), '')::uuid $$;
CREATE FUNCTION karez_participant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT NULLIF(current_setting('karez.participant', true), '')::uuid $$;
CREATE FUNCTION karez_has(role text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT COALESCE(role = ANY (string_to_array(current_setting('karez.roles', true), ',')), false) $$;

-- ---------------------------------------------------------------- Participants, authorities, officers

CREATE TABLE participant (
    id          uuid PRIMARY KEY,
    code        varchar(8)   NOT NULL CONSTRAINT participant_code_is_unique UNIQUE,
    name_en     varchar(200) NOT NULL,
    name_ru     varchar(200) NOT NULL,
    kind        varchar(20)  NOT NULL CONSTRAINT participant_kind_is_known CHECK (kind IN ('STATE', 'ORGANISATION', 'CENTRE')),
    version     integer      NOT NULL
);
COMMENT ON TABLE participant IS 'A state, an organisation or the Centre that takes part in the cooperation';

CREATE TABLE membership (
    id             uuid PRIMARY KEY,
    participant_id uuid         NOT NULL REFERENCES participant,
    status         varchar(10)  NOT NULL CONSTRAINT membership_status_is_known CHECK (status IN ('MEMBER', 'OBSERVER')),
    since          date         NOT NULL,
    until          date,
    decision       varchar(200) NOT NULL,
    CONSTRAINT membership_ends_after_it_begins CHECK (until > since)
);
COMMENT ON COLUMN membership.decision IS 'The decision of the Council that began it';

CREATE TABLE authority (
    id             uuid PRIMARY KEY,
    participant_id uuid         NOT NULL REFERENCES participant,
    code           varchar(12)  NOT NULL,
    name_en        varchar(200) NOT NULL,
    name_ru        varchar(200) NOT NULL,
    kind           varchar(20)  NOT NULL CONSTRAINT authority_kind_is_known
        CHECK (kind IN ('POLICE', 'DRUG_CONTROL', 'CUSTOMS', 'BORDER_SERVICE', 'SECURITY_SERVICE', 'FIU', 'ASSET_RECOVERY', 'CENTRE')),
    version        integer      NOT NULL,
    CONSTRAINT authority_code_is_unique_in_its_state UNIQUE (participant_id, code)
);

CREATE TABLE officer (
    id           uuid PRIMARY KEY,
    authority_id uuid         NOT NULL REFERENCES authority,
    login        varchar(60)  NOT NULL CONSTRAINT officer_login_is_unique UNIQUE
        CONSTRAINT officer_login_is_plain CHECK (login ~ '^[a-z0-9][a-z0-9._-]{1,59}$'),
    name         varchar(200) NOT NULL,
    post         varchar(200) NOT NULL,
    active       boolean      NOT NULL,
    language     varchar(2)   NOT NULL CONSTRAINT officer_language_is_known CHECK (language IN ('en', 'ru')),
    theme        varchar(10)  NOT NULL CONSTRAINT officer_theme_is_known CHECK (theme IN ('LIGHT', 'DARK')),
    density      varchar(10)  NOT NULL CONSTRAINT officer_density_is_known CHECK (density IN ('NORMAL', 'COMPACT')),
    version      integer      NOT NULL
);
CREATE INDEX officer_of_authority ON officer (authority_id);

CREATE TABLE credential (
    officer_id     uuid PRIMARY KEY REFERENCES officer,
    hash           varchar(400) NOT NULL,
    changed_at     timestamptz  NOT NULL,
    must_change    boolean      NOT NULL,
    version        integer      NOT NULL
);
COMMENT ON COLUMN credential.hash IS 'PBKDF2WithHmacSHA512, with its own salt and number of iterations';
COMMENT ON COLUMN credential.must_change IS 'A one-time password, good for nothing but to choose another';

CREATE TABLE signin_failure (
    source         varchar(80) PRIMARY KEY,
    failures       integer     NOT NULL,
    last_failed_at timestamptz NOT NULL
);
COMMENT ON TABLE signin_failure IS 'Failed sign-ins in a row: each makes the next wait longer. Counts claimed logins whether or not they exist, so that a wait tells nothing';
COMMENT ON COLUMN signin_failure.source IS 'A network address, or the SHA-256 of a login: people type passwords where the login belongs';

CREATE TABLE role_grant (
    id           uuid PRIMARY KEY,
    officer_id   uuid        NOT NULL REFERENCES officer,
    role         varchar(20) NOT NULL CONSTRAINT role_grant_role_is_known CHECK (role IN
        ('INVESTIGATOR', 'SUPERVISOR', 'COORDINATOR', 'CENTRE_OFFICER', 'ASSET_MANAGER', 'AUDITOR', 'OBSERVER', 'ADMINISTRATOR')),
    state        varchar(10) NOT NULL CONSTRAINT role_grant_state_is_known CHECK (state IN ('REQUESTED', 'GRANTED', 'REFUSED', 'REVOKED')),
    requested_by uuid REFERENCES officer,
    requested_at timestamptz NOT NULL,
    decided_by   uuid REFERENCES officer,
    decided_at   timestamptz,
    revoked_by   uuid REFERENCES officer,
    revoked_at   timestamptz,
    version      integer     NOT NULL,
    CONSTRAINT role_grant_takes_four_eyes CHECK (decided_by <> requested_by),
    CONSTRAINT role_grant_not_to_oneself CHECK (decided_by <> officer_id AND requested_by <> officer_id),
    CONSTRAINT role_grant_is_decided CHECK ((state = 'REQUESTED') = (decided_by IS NULL) OR requested_by IS NULL),
    CONSTRAINT role_grant_is_revoked_by_somebody CHECK ((state = 'REVOKED') = (revoked_by IS NOT NULL))
);
COMMENT ON COLUMN role_grant.requested_by IS 'Null for the first administrators of a participant, whom the operator enters when nobody is there to ask or decide';
CREATE UNIQUE INDEX role_grant_once ON role_grant (officer_id, role) WHERE state IN ('REQUESTED', 'GRANTED');
CREATE INDEX role_grant_waiting ON role_grant (requested_at) WHERE state = 'REQUESTED';

-- A grant is decided once and revoked once, each by the one who acts.
CREATE FUNCTION role_grant_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (OLD.state = 'REQUESTED' AND NEW.state IN ('GRANTED', 'REFUSED') AND NEW.decided_by = karez_officer()
            OR OLD.state = 'GRANTED' AND NEW.state = 'REVOKED' AND NEW.revoked_by = karez_officer()
               AND NEW.decided_by IS NOT DISTINCT FROM OLD.decided_by) THEN
        RAISE EXCEPTION 'role grant % does not go from % to %', OLD.id, OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'role_grant_follows';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER role_grant_follows BEFORE UPDATE ON role_grant FOR EACH ROW
    WHEN (current_user = 'karez_app') EXECUTE FUNCTION role_grant_follows();

CREATE TABLE officer_session (
    id           uuid PRIMARY KEY,
    officer_id   uuid         NOT NULL REFERENCES officer,
    started_at   timestamptz  NOT NULL,
    last_seen_at timestamptz  NOT NULL,
    address      varchar(64)  NOT NULL,
    agent        varchar(300) NOT NULL,
    ended_at     timestamptz,
    end_reason   varchar(20) CONSTRAINT officer_session_end_is_known CHECK (end_reason IN ('SIGNED_OUT', 'IDLE', 'ABSOLUTE', 'ELSEWHERE', 'DEACTIVATED'))
);
CREATE INDEX officer_session_open ON officer_session (officer_id) WHERE ended_at IS NULL;

-- Makes the officer of that login the one who acts until the transaction ends. An unknown or inactive login makes nobody act.
CREATE FUNCTION karez_enter(p_login text)
    RETURNS TABLE (officer uuid, authority uuid, participant uuid, roles text)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    SELECT f.id, f.authority_id, t.participant_id,
           COALESCE((SELECT string_agg(g.role, ',' ORDER BY g.role) FROM role_grant g WHERE g.officer_id = f.id AND g.state = 'GRANTED'), '')
      INTO officer, authority, participant, roles
      FROM officer f JOIN authority t ON t.id = f.authority_id
     WHERE f.login = p_login AND f.active;
    PERFORM set_config('karez.officer', COALESCE(officer::text, ''), true),
            set_config('karez.authority', COALESCE(authority::text, ''), true),
            set_config('karez.participant', COALESCE(participant::text, ''), true),
            set_config('karez.roles', COALESCE(roles, ''), true);
    IF officer IS NOT NULL THEN
        RETURN NEXT;
    END IF;
END $$;

-- Sign-in happens before anybody acts: the account that a person claims is the only one he can reach.
CREATE FUNCTION karez_claim(p_login text) RETURNS uuid
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    o uuid;
BEGIN
    SELECT id INTO o FROM officer WHERE login = p_login;
    PERFORM set_config('karez.claimed', COALESCE(o::text, ''), true);
    RETURN o;
END $$;
CREATE FUNCTION karez_claimed() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT NULLIF(current_setting('karez.claimed', true), '')::uuid $$;

-- Content of cases is read and written in these roles; an administrator does neither.
CREATE FUNCTION karez_reads() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT karez_has('INVESTIGATOR') OR karez_has('SUPERVISOR') OR karez_has('COORDINATOR') OR karez_has('ASSET_MANAGER') OR karez_has('AUDITOR') $$;
CREATE FUNCTION karez_writes() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT karez_has('INVESTIGATOR') OR karez_has('SUPERVISOR') OR karez_has('COORDINATOR') OR karez_has('ASSET_MANAGER') $$;

-- The directory of participants, authorities and officers is open to everybody who has signed in, and to a sign-in under way.
ALTER TABLE participant ENABLE ROW LEVEL SECURITY; ALTER TABLE participant FORCE ROW LEVEL SECURITY;
ALTER TABLE membership ENABLE ROW LEVEL SECURITY; ALTER TABLE membership FORCE ROW LEVEL SECURITY;
ALTER TABLE authority ENABLE ROW LEVEL SECURITY; ALTER TABLE authority FORCE ROW LEVEL SECURITY;
ALTER TABLE officer ENABLE ROW LEVEL SECURITY; ALTER TABLE officer FORCE ROW LEVEL SECURITY;
ALTER TABLE credential ENABLE ROW LEVEL SECURITY; ALTER TABLE credential FORCE ROW LEVEL SECURITY;
ALTER TABLE signin_failure ENABLE ROW LEVEL SECURITY; ALTER TABLE signin_failure FORCE ROW LEVEL SECURITY;
ALTER TABLE role_grant ENABLE ROW LEVEL SECURITY; ALTER TABLE role_grant FORCE ROW LEVEL SECURITY;
ALTER TABLE officer_session ENABLE ROW LEVEL SECURITY; ALTER TABLE officer_session FORCE ROW LEVEL SECURITY;

-- FORCE binds the owner too: he migrates, restores and loads, so he passes by a policy of his own.
CREATE POLICY owner_all ON participant TO karez_owner USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON membership TO karez_owner USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON authority TO karez_owner USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON officer TO karez_owner USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON credential TO karez_owner USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON signin_failure TO karez_owner USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON role_grant TO karez_owner USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON officer_session TO karez_owner USING (true) WITH CHECK (true);

CREATE POLICY directory_read ON participant FOR SELECT TO karez_app, karez_audit USING ((SELECT COALESCE(karez_officer(), karez_claimed())) IS NOT NULL);
CREATE POLICY directory_read ON membership FOR SELECT TO karez_app, karez_audit USING ((SELECT karez_officer()) IS NOT NULL);
CREATE POLICY directory_read ON authority FOR SELECT TO karez_app, karez_audit USING ((SELECT COALESCE(karez_officer(), karez_claimed())) IS NOT NULL);
CREATE POLICY directory_read ON officer FOR SELECT TO karez_app, karez_audit USING ((SELECT karez_officer()) IS NOT NULL OR id = (SELECT karez_claimed()));

-- An administrator keeps the directory of his own participant; the Centre's keeps the list of participants.
-- SECURITY DEFINER here and below: a policy cannot ask the table it guards, nor one whose policy asks back. Each tells yes or no only.
CREATE FUNCTION karez_at_centre() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM participant WHERE id = karez_participant() AND kind = 'CENTRE') $$;
CREATE POLICY centre_insert ON participant FOR INSERT TO karez_app WITH CHECK ((SELECT karez_has('ADMINISTRATOR') AND karez_at_centre()));
CREATE POLICY centre_update ON participant FOR UPDATE TO karez_app USING ((SELECT karez_has('ADMINISTRATOR') AND karez_at_centre()));
CREATE POLICY centre_insert ON membership FOR INSERT TO karez_app WITH CHECK ((SELECT karez_has('ADMINISTRATOR') AND karez_at_centre()));
CREATE POLICY centre_update ON membership FOR UPDATE TO karez_app USING ((SELECT karez_has('ADMINISTRATOR') AND karez_at_centre()));
CREATE POLICY administrator_insert ON authority FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('ADMINISTRATOR')) AND participant_id = (SELECT karez_participant()));
CREATE POLICY administrator_update ON authority FOR UPDATE TO karez_app
    USING ((SELECT karez_has('ADMINISTRATOR')) AND participant_id = (SELECT karez_participant()));
CREATE FUNCTION karez_same_participant(p_officer uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM officer f JOIN authority a ON a.id = f.authority_id
                    WHERE f.id = p_officer AND a.participant_id = karez_participant()) $$;
CREATE FUNCTION karez_authority_of_participant(p_authority uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM authority WHERE id = p_authority AND participant_id = karez_participant()) $$;
CREATE POLICY administrator_insert ON officer FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('ADMINISTRATOR')) AND karez_authority_of_participant(authority_id));
CREATE POLICY administrator_update ON officer FOR UPDATE TO karez_app
    USING (id = (SELECT karez_officer()) OR (SELECT karez_has('ADMINISTRATOR')) AND karez_authority_of_participant(authority_id));
-- An officer changes how his pages look, and nothing else of himself.
CREATE FUNCTION officer_keeps_himself() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.name, NEW.post, NEW.active) IS DISTINCT FROM (OLD.name, OLD.post, OLD.active)
       AND NOT (karez_has('ADMINISTRATOR') AND karez_same_participant(OLD.id)) THEN
        RAISE EXCEPTION 'officer % is kept by an administrator', OLD.id USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER officer_keeps_himself BEFORE UPDATE ON officer FOR EACH ROW
    WHEN (current_user = 'karez_app') EXECUTE FUNCTION officer_keeps_himself();
CREATE POLICY own_or_claimed ON credential FOR SELECT TO karez_app
    USING (officer_id IN ((SELECT karez_officer()), (SELECT karez_claimed())) OR (SELECT karez_has('ADMINISTRATOR')) AND karez_same_participant(officer_id));
CREATE POLICY own_or_administrator_update ON credential FOR UPDATE TO karez_app
    USING (officer_id = (SELECT karez_officer()) OR (SELECT karez_has('ADMINISTRATOR')) AND karez_same_participant(officer_id));
CREATE POLICY administrator_insert ON credential FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('ADMINISTRATOR')) AND karez_same_participant(officer_id));
-- No content: counts, needed before anybody has signed in.
CREATE POLICY sign_in ON signin_failure TO karez_app USING (true) WITH CHECK (true);
-- Who may do what, and who let him, is told within his state.
CREATE POLICY own_participant ON role_grant FOR SELECT TO karez_app, karez_audit
    USING (officer_id = (SELECT karez_claimed())
           OR officer_id IN (SELECT f.id FROM officer f JOIN authority a ON a.id = f.authority_id WHERE a.participant_id = (SELECT karez_participant())));
CREATE POLICY administrator_insert ON role_grant FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('ADMINISTRATOR')) AND requested_by = (SELECT karez_officer()) AND karez_same_participant(officer_id) AND state = 'REQUESTED');
CREATE POLICY administrator_update ON role_grant FOR UPDATE TO karez_app
    USING ((SELECT karez_has('ADMINISTRATOR')) AND karez_same_participant(officer_id))
    WITH CHECK (karez_officer() IN (decided_by, revoked_by));
CREATE POLICY own_sessions ON officer_session FOR SELECT TO karez_app
    USING (officer_id IN ((SELECT karez_officer()), (SELECT karez_claimed())) OR (SELECT karez_has('ADMINISTRATOR')) AND karez_same_participant(officer_id));
CREATE POLICY own_sessions_update ON officer_session FOR UPDATE TO karez_app
    USING (officer_id IN ((SELECT karez_officer()), (SELECT karez_claimed())) OR (SELECT karez_has('ADMINISTRATOR')) AND karez_same_participant(officer_id));
CREATE POLICY own_sessions_insert ON officer_session FOR INSERT TO karez_app
    WITH CHECK (officer_id IN ((SELECT karez_officer()), (SELECT karez_claimed())));

GRANT SELECT, INSERT ON participant, membership, authority, officer, credential, signin_failure, role_grant, officer_session TO karez_app;
GRANT UPDATE ON participant, authority, credential TO karez_app;
-- A login and an authority stay: who moves gets another account, so that what he entered stays with its owner.
GRANT UPDATE (name, post, active, language, theme, density, version) ON officer TO karez_app;
GRANT UPDATE (until) ON membership TO karez_app;
GRANT UPDATE (state, decided_by, decided_at, revoked_by, revoked_at, version) ON role_grant TO karez_app;
GRANT UPDATE (last_seen_at, ended_at, end_reason) ON officer_session TO karez_app;
-- The one table that forgets: a wait that is over is nobody's business.
GRANT UPDATE, DELETE ON signin_failure TO karez_app;
GRANT SELECT ON participant, membership, authority, officer, role_grant TO karez_audit;

-- ---------------------------------------------------------------- The trail

CREATE TABLE trail_entry (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject_kind       varchar(20) NOT NULL,
    subject_id         uuid        NOT NULL,
    number             integer     NOT NULL CONSTRAINT trail_entry_counts_from_one CHECK (number > 0),
    owner_authority_id uuid        NOT NULL,
    officer_id         uuid        NOT NULL,
    at                 timestamptz NOT NULL,
    event              varchar(80) NOT NULL,
    body               bytea       NOT NULL,
    hash               bytea       NOT NULL CONSTRAINT trail_entry_hash_is_sha256 CHECK (octet_length(hash) = 32),
    CONSTRAINT trail_entry_is_gapless_by_subject UNIQUE (subject_kind, subject_id, number)
);
COMMENT ON TABLE trail_entry IS 'What was done and seen, in exactly the bytes that were hashed; only ever added to';
COMMENT ON COLUMN trail_entry.id IS 'Order of arrival; a rolled-back act leaves a gap, which means nothing';
COMMENT ON COLUMN trail_entry.officer_id IS 'Who acted. No foreign key, here and on the owner: it would lock one row of each, shared by all who write, with every entry; neither is ever deleted';
COMMENT ON COLUMN trail_entry.body IS 'Canonical JSON (RFC 8785); names the hash of the subject''s previous entry';
COMMENT ON COLUMN trail_entry.hash IS 'SHA-256 of body';
CREATE INDEX trail_entry_of_owner ON trail_entry (owner_authority_id, id DESC);
CREATE INDEX trail_entry_of_officer ON trail_entry (officer_id, id DESC);

CREATE TABLE trail_head (
    subject_kind       varchar(20) NOT NULL,
    subject_id         uuid        NOT NULL,
    number             integer     NOT NULL,
    hash               bytea       NOT NULL,
    owner_authority_id uuid        NOT NULL,
    PRIMARY KEY (subject_kind, subject_id)
);
CREATE INDEX trail_head_of_owner ON trail_head (owner_authority_id);
COMMENT ON TABLE trail_head IS 'The last entry of each subject: what the next one is chained to, and what writers to one subject wait for';
COMMENT ON COLUMN trail_head.owner_authority_id IS 'The authority that owns the subject: a head has to be seen even where every entry of its chain is gone';

-- Adds an entry of who acts to the end of a subject's chain. Its bytes come in three pieces: this alone knows, in one step, the number and the
-- hash that belong between them. Whoever else adds to the same chain waits until the transaction ends; nobody else waits.
-- The head is written before the entry takes its number of arrival, so that the transaction has a number of its own by then: see trail_gap.
CREATE FUNCTION trail_append(p_kind varchar, p_subject uuid, p_owner uuid, p_at timestamptz, p_event varchar, p_begin bytea, p_middle bytea, p_end bytea)
    RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    v_officer uuid := COALESCE(karez_officer(), karez_claimed());
    v_owner uuid; v_number integer; v_body bytea; v_hash bytea;
BEGIN
    IF v_officer IS NULL THEN
        RAISE EXCEPTION 'nobody acts' USING ERRCODE = 'insufficient_privilege';
    END IF;
    LOOP
        SELECT h.owner_authority_id, h.number, h.hash INTO v_owner, v_number, v_hash
          FROM trail_head h WHERE h.subject_kind = p_kind AND h.subject_id = p_subject;
        v_body := p_begin || convert_to((COALESCE(v_number, 0) + 1)::text, 'UTF8') || p_middle
                          || convert_to(COALESCE(encode(v_hash, 'hex'), ''), 'UTF8') || p_end;
        v_hash := sha256(v_body);
        IF v_owner IS DISTINCT FROM p_owner AND NOT EXISTS (SELECT 1 FROM authority a WHERE a.id = p_owner) THEN
            RAISE EXCEPTION 'no authority %', p_owner USING ERRCODE = 'foreign_key_violation';
        END IF;
        IF v_number IS NULL THEN
            INSERT INTO trail_head (subject_kind, subject_id, number, hash, owner_authority_id)
            VALUES (p_kind, p_subject, 1, v_hash, p_owner) ON CONFLICT DO NOTHING;
        ELSE
            UPDATE trail_head h SET number = v_number + 1, hash = v_hash, owner_authority_id = p_owner
             WHERE h.subject_kind = p_kind AND h.subject_id = p_subject AND h.number = v_number;
        END IF;
        -- Otherwise somebody else was first, and has committed.
        EXIT WHEN FOUND;
    END LOOP;
    INSERT INTO trail_entry (subject_kind, subject_id, number, owner_authority_id, officer_id, at, event, body, hash)
    VALUES (p_kind, p_subject, COALESCE(v_number, 0) + 1, p_owner, v_officer, p_at, p_event, v_body, v_hash);
END $$;
REVOKE EXECUTE ON FUNCTION trail_append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION trail_append TO karez_app;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: it is only ever added to', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER trail_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON trail_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE trail_entry ENABLE ROW LEVEL SECURITY; ALTER TABLE trail_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE trail_head ENABLE ROW LEVEL SECURITY; ALTER TABLE trail_head FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON trail_entry TO karez_owner USING (true) WITH CHECK (true);
CREATE POLICY owner_all ON trail_head TO karez_owner USING (true) WITH CHECK (true);
CREATE POLICY own_authority_or_act ON trail_entry FOR SELECT TO karez_app, karez_audit
    USING (owner_authority_id = (SELECT karez_authority()) OR officer_id = (SELECT karez_officer()));
CREATE POLICY own_authority ON trail_head FOR SELECT TO karez_app, karez_audit
    USING (owner_authority_id = (SELECT karez_authority()));
-- Nobody may write to either but through trail_append.
GRANT SELECT ON trail_entry TO karez_app;
-- Who wrote an entry may learn its number of arrival by lastval().
GRANT SELECT ON SEQUENCE trail_entry_id_seq TO karez_app;
GRANT SELECT ON trail_head TO karez_app;
GRANT SELECT ON trail_entry, trail_head TO karez_audit;

-- ---------------------------------------------------------------- Approval: one officer proposes a step, another decides

CREATE TABLE proposal (
    id                 uuid PRIMARY KEY,
    subject_kind       varchar(20)  NOT NULL,
    subject_id         uuid         NOT NULL,
    subject_label      varchar(700) NOT NULL,
    case_file_id       uuid,
    owner_authority_id uuid         NOT NULL REFERENCES authority,
    step               varchar(40)  NOT NULL,
    content            text         NOT NULL,
    state              varchar(10)  NOT NULL CONSTRAINT proposal_state_is_known
        CHECK (state IN ('PENDING', 'SECONDING', 'APPROVED', 'RETURNED', 'REJECTED', 'WITHDRAWN')),
    proposed_by        uuid         NOT NULL REFERENCES officer,
    proposed_at        timestamptz  NOT NULL,
    last_edited_by     uuid         NOT NULL REFERENCES officer,
    decider_role       varchar(20)  NOT NULL,
    second_role        varchar(20),
    due                timestamptz,
    decided_by         uuid REFERENCES officer,
    decided_at         timestamptz,
    reason             varchar(4000),
    seconded_by        uuid REFERENCES officer,
    seconded_at        timestamptz,
    version            integer      NOT NULL,
    CONSTRAINT proposal_takes_four_eyes CHECK (decided_by <> proposed_by AND decided_by <> last_edited_by OR state = 'WITHDRAWN'),
    CONSTRAINT proposal_takes_six_eyes_where_asked
        CHECK (seconded_by <> proposed_by AND seconded_by <> last_edited_by AND seconded_by <> decided_by),
    CONSTRAINT proposal_second_is_asked_for CHECK (seconded_by IS NULL OR second_role IS NOT NULL),
    CONSTRAINT proposal_is_not_approved_half CHECK (state <> 'APPROVED' OR decided_by IS NOT NULL AND (second_role IS NULL OR seconded_by IS NOT NULL)),
    CONSTRAINT proposal_no_says_why CHECK (state NOT IN ('RETURNED', 'REJECTED') OR btrim(reason) <> '')
);
COMMENT ON TABLE proposal IS 'A step that one officer proposes and another decides; one step of a subject waits at a time';
COMMENT ON COLUMN proposal.content IS 'What is proposed, as canonical JSON of plain texts by field';
CREATE UNIQUE INDEX proposal_waits_once ON proposal (subject_kind, subject_id) WHERE state IN ('PENDING', 'SECONDING');
CREATE INDEX proposal_waiting ON proposal (owner_authority_id, proposed_at) WHERE state IN ('PENDING', 'SECONDING');
CREATE INDEX proposal_of_subject ON proposal (subject_kind, subject_id, proposed_at);
CREATE INDEX proposal_of_author ON proposal (proposed_by, proposed_at DESC);

-- What was proposed never changes, and a decision is made once.
CREATE FUNCTION proposal_keeps_its_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state NOT IN ('PENDING', 'SECONDING')
       OR (NEW.subject_kind, NEW.subject_id, NEW.owner_authority_id, NEW.step, NEW.content, NEW.proposed_by, NEW.proposed_at, NEW.last_edited_by,
           NEW.decider_role, NEW.second_role)
          IS DISTINCT FROM
          (OLD.subject_kind, OLD.subject_id, OLD.owner_authority_id, OLD.step, OLD.content, OLD.proposed_by, OLD.proposed_at, OLD.last_edited_by,
           OLD.decider_role, OLD.second_role)
       OR OLD.state = 'SECONDING' AND NEW.decided_by IS DISTINCT FROM OLD.decided_by THEN
        RAISE EXCEPTION 'proposal % is decided or its content would change', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'WITHDRAWN' AND karez_officer() IS DISTINCT FROM OLD.proposed_by THEN
        RAISE EXCEPTION 'proposal % is not his to withdraw', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.decided_by IS DISTINCT FROM OLD.decided_by AND NEW.decided_by IS DISTINCT FROM karez_officer()
       OR NEW.seconded_by IS DISTINCT FROM OLD.seconded_by AND NEW.seconded_by IS DISTINCT FROM karez_officer()
       OR NEW.state IN ('APPROVED', 'SECONDING') AND OLD.state = 'PENDING' AND NOT karez_has(OLD.decider_role)
       OR NEW.state = 'APPROVED' AND OLD.state = 'SECONDING' AND NOT karez_has(OLD.second_role) THEN
        RAISE EXCEPTION 'proposal % is not his to decide', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER proposal_keeps_its_word BEFORE UPDATE ON proposal FOR EACH ROW
    WHEN (current_user = 'karez_app') EXECUTE FUNCTION proposal_keeps_its_word();

ALTER TABLE proposal ENABLE ROW LEVEL SECURITY; ALTER TABLE proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON proposal TO karez_owner USING (true) WITH CHECK (true);
CREATE POLICY own_authority ON proposal FOR SELECT TO karez_app, karez_audit
    USING ((SELECT karez_reads()) AND owner_authority_id = (SELECT karez_authority()));
CREATE POLICY own_proposal ON proposal FOR INSERT TO karez_app
    WITH CHECK (owner_authority_id = (SELECT karez_authority()) AND proposed_by = (SELECT karez_officer()) AND state = 'PENDING'
                AND (SELECT karez_writes()));
CREATE POLICY own_authority_decides ON proposal FOR UPDATE TO karez_app
    USING ((SELECT karez_writes()) AND owner_authority_id = (SELECT karez_authority()));
GRANT SELECT, INSERT, UPDATE ON proposal TO karez_app;
GRANT SELECT ON proposal TO karez_audit;

-- The steps each kind of subject can take. The state machines are code; this is the same code once more, on the other side of the wall.
CREATE TABLE status_step (
    subject_kind varchar(20) NOT NULL,
    step         varchar(40) NOT NULL,
    from_status  varchar(30) NOT NULL,
    to_status    varchar(30) NOT NULL,
    outcome      varchar(10),
    PRIMARY KEY (subject_kind, step, from_status, to_status)
);
COMMENT ON COLUMN status_step.outcome IS 'How another officer must have decided a proposal of the step''s name just now; null where one officer is enough';
GRANT SELECT ON status_step TO karez_app, karez_audit;

-- Attached to every table with a status: TG_ARGV[0] is the kind of subject. The proposal must have been decided in this very transaction
-- (its row version is this transaction's), so that an old approval opens no door twice.
CREATE FUNCTION status_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.status = OLD.status THEN
        RETURN NEW;
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM status_step s
         WHERE s.subject_kind = TG_ARGV[0] AND s.from_status = OLD.status AND s.to_status = NEW.status
           AND (s.outcome IS NULL OR EXISTS (
                SELECT 1 FROM proposal p
                 WHERE p.subject_kind = TG_ARGV[0] AND p.subject_id = NEW.id AND p.step = s.step
                   AND p.state = s.outcome
                   AND karez_officer() = COALESCE(p.seconded_by, p.decided_by)
                   AND karez_officer() <> p.proposed_by
                   AND p.xmin::text::bigint = pg_current_xact_id()::text::bigint % 4294967296)))
    THEN
        RAISE EXCEPTION '% %: no approved step leads from % to %', TG_ARGV[0], NEW.id, OLD.status, NEW.status
            USING ERRCODE = 'check_violation', CONSTRAINT = 'status_takes_an_allowed_step';
    END IF;
    RETURN NEW;
END $$;
