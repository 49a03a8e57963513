-- Every night the whole trail is verified while nobody acts, and what is wrong stands in the work lists of administrators and auditors.

CREATE TABLE trail_night (
    owner_authority_id uuid PRIMARY KEY REFERENCES authority,
    began_at           timestamptz NOT NULL,
    ended_at           timestamptz,
    failure            text
);
COMMENT ON TABLE trail_night IS 'The last nightly verification of each authority: one server at a time takes it';
COMMENT ON COLUMN trail_night.failure IS 'Why it came to no result; empty when it did';
ALTER TABLE trail_night ENABLE ROW LEVEL SECURITY;
ALTER TABLE trail_night FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON trail_night TO karez_owner USING (true) WITH CHECK (true);
-- For the functions below alone.
GRANT SELECT ON trail_night TO karez_app;

-- The authorities that have a trail.
CREATE FUNCTION trail_night_authorities() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id FROM authority a
     WHERE EXISTS (SELECT 1 FROM trail_head h WHERE h.owner_authority_id = a.id) ORDER BY a.id $$;

-- Takes an authority's verification of this night, unless a server did so since; tells whether it is taken.
CREATE FUNCTION trail_night_begins(p_authority uuid, p_now timestamptz, p_since timestamptz) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO trail_night AS n (owner_authority_id, began_at) VALUES (p_authority, p_now)
        ON CONFLICT (owner_authority_id) DO UPDATE SET began_at = p_now, ended_at = NULL, failure = NULL WHERE n.began_at <= p_since;
    RETURN FOUND;
END $$;

CREATE FUNCTION trail_night_ends(p_authority uuid, p_now timestamptz, p_failure text) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE trail_night SET ended_at = p_now, failure = p_failure WHERE owner_authority_id = p_authority $$;

-- Who verifies at night is no person, and the trail says so: an officer of the authority who can neither sign in nor has a role beyond
-- the transaction that this lets him into.
CREATE FUNCTION karez_enter_night(p_authority uuid) RETURNS TABLE (officer uuid, participant uuid)
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    v_login text := 'night-' || p_authority; o uuid; p uuid;
BEGIN
    SELECT a.participant_id INTO STRICT p FROM authority a WHERE a.id = p_authority;
    INSERT INTO officer (id, authority_id, login, name, post, active, language, theme, density, version)
    VALUES (gen_random_uuid(), p_authority, v_login, 'Karez, nightly verification (ночная проверка)', 'Karez', false, 'en', 'LIGHT', 'NORMAL', 1)
        ON CONFLICT (login) DO NOTHING;
    SELECT f.id INTO STRICT o FROM officer f WHERE f.login = v_login AND f.authority_id = p_authority AND NOT f.active;
    PERFORM set_config('karez.officer', o::text, true), set_config('karez.authority', p_authority::text, true),
            set_config('karez.participant', p::text, true), set_config('karez.roles', 'AUDITOR', true);
    RETURN QUERY SELECT o, p;
END $$;

-- What is wrong with the trail, for administrators and auditors: no content, but that something has to be done.
CREATE FUNCTION trail_alerts() RETURNS TABLE (reason text, target uuid, note text, since timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    a uuid := karez_authority(); v_last verification;
BEGIN
    IF karez_officer() IS NULL OR NOT (karez_has('AUDITOR') OR karez_has('ADMINISTRATOR')) THEN
        RETURN;
    END IF;
    SELECT * INTO v_last FROM verification v
     WHERE v.owner_authority_id = a AND v.subject_id IS NULL ORDER BY v.finished_at DESC LIMIT 1;
    -- until a later one of everything finds nothing
    IF v_last.findings > 0 THEN
        RETURN QUERY SELECT 'TRAIL_UNSOUND', v_last.id, v_last.findings::text, v_last.finished_at;
    END IF;
    -- it came to no result, or its server died of it
    RETURN QUERY SELECT 'TRAIL_UNVERIFIED', a, n.failure, COALESCE(n.ended_at, n.began_at) FROM trail_night n
     WHERE n.owner_authority_id = a AND (n.failure <> '' OR n.ended_at IS NULL AND n.began_at < now() - interval '12 hours')
       AND (v_last.finished_at IS NULL OR v_last.finished_at < COALESCE(n.ended_at, n.began_at));
    RETURN QUERY SELECT 'TRAIL_UNSIGNED', a, s.state::text, s.since FROM trail_signer s
     -- an installation that never had a key chose so
     WHERE s.state <> 'SIGNING' AND NOT (s.state = 'NO_KEY' AND s.key = '');
END $$;

REVOKE EXECUTE ON FUNCTION trail_night_authorities(), trail_night_begins(uuid, timestamptz, timestamptz), trail_night_ends(uuid, timestamptz, text),
    karez_enter_night(uuid), trail_alerts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION trail_night_authorities(), trail_night_begins(uuid, timestamptz, timestamptz), trail_night_ends(uuid, timestamptz, text),
    karez_enter_night(uuid), trail_alerts() TO karez_app;

-- More items, after those that earlier migrations united.
DO $$
BEGIN
    EXECUTE 'CREATE OR REPLACE VIEW work_item WITH (security_invoker = true) AS '
            || rtrim(pg_get_viewdef('work_item'::regclass), ';')
            || ' UNION ALL SELECT reason::varchar, ''VERIFICATION''::varchar, target, target, ''''::text, note, since, NULL::timestamptz,'
            || ' karez_officer(), NULL::varchar FROM trail_alerts()';
END $$;
