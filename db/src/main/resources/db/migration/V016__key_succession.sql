-- A key of the trail's log hands over to the next one: by a note that both signed, which an administrator registers. Nothing here is content.

CREATE TABLE trail_succession (
    id                 uuid PRIMARY KEY,
    owner_authority_id uuid         NOT NULL REFERENCES authority,
    old_key            varchar(400) NOT NULL CONSTRAINT trail_succession_has_one_follower UNIQUE,
    new_key            varchar(400) NOT NULL CONSTRAINT trail_succession_follows_one UNIQUE,
    note               text         NOT NULL,
    registered_by      uuid         NOT NULL REFERENCES officer,
    registered_at      timestamptz  NOT NULL,
    CONSTRAINT trail_succession_leads_on CHECK (old_key <> new_key)
);
COMMENT ON TABLE trail_succession IS 'That a key of the log hands over to another one; who signs now, the signer knows';
COMMENT ON COLUMN trail_succession.owner_authority_id IS 'Whose administrator registered it, and in whose trail its entry is; the log is everybody''s';
COMMENT ON COLUMN trail_succession.old_key IS 'The public key that hands over, as it is handed around';
COMMENT ON COLUMN trail_succession.new_key IS 'The public key that follows it';
COMMENT ON COLUMN trail_succession.note IS 'What both signed (karez-log-succession/1)';
CREATE TRIGGER trail_succession_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON trail_succession
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE trail_succession ENABLE ROW LEVEL SECURITY;
ALTER TABLE trail_succession FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON trail_succession TO karez_owner USING (true) WITH CHECK (true);
-- Public keys and their signatures: witnesses, who are no officers, ask for them, and the signer acts for nobody.
CREATE POLICY no_content ON trail_succession FOR SELECT TO karez_app, karez_audit USING (true);
CREATE POLICY administrator_insert ON trail_succession FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('ADMINISTRATOR')) AND owner_authority_id = (SELECT karez_authority())
                AND registered_by = (SELECT karez_officer()));
GRANT SELECT, INSERT ON trail_succession TO karez_app;
GRANT SELECT ON trail_succession TO karez_audit;

-- The leaf of the entry that tells of a key's succession, once the tree has it with that note; the signer, who acts for nobody, sees no entries.
CREATE FUNCTION trail_succession_leaf(p_old_key text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT t.number * 256 + n.place
      FROM trail_succession s
      JOIN trail_entry e ON e.subject_kind = 'REFERENCE' AND e.subject_id = s.id AND e.number = 1
      JOIN trail_tile t ON t.level = 0 AND int8range(t.lowest, t.highest, '[]') @> e.id
      CROSS JOIN LATERAL generate_series(0, octet_length(t.entries) / 8 - 1) AS n (place)
     WHERE s.old_key = p_old_key
       AND substr(t.entries, n.place * 8 + 1, 8) = int8send(e.id)
       AND substr(t.hashes, n.place * 32 + 1, 32) = sha256('\x00'::bytea || e.body)
       AND convert_from(e.body, 'UTF8')::jsonb -> 'state' ->> 'succession' = s.note $$;
REVOKE EXECUTE ON FUNCTION trail_succession_leaf(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION trail_succession_leaf(text) TO karez_app;

-- ---------------------------------------------------------------- Verification

ALTER TABLE verification_finding DROP CONSTRAINT verification_finding_kind_is_known;
ALTER TABLE verification_finding ADD CONSTRAINT verification_finding_kind_is_known CHECK (kind IN
    ('ENTRY_CHANGED', 'ENTRY_REPLACED', 'ENTRY_UNREADABLE', 'COLUMN_CHANGED', 'ENTRY_MISSING', 'NUMBER_TWICE', 'ENTRY_AFTER_HEAD',
     'HEAD_MISSING', 'CHAIN_MISSING', 'STATE_CHANGED', 'ROW_MISSING', 'ROW_UNTOLD',
     'LEAF_CHANGED', 'LEAF_MISSING', 'LEAF_ORDER', 'LEAF_TWICE', 'LEAF_WITHOUT_ENTRY', 'TILE_MISSING', 'TILE_CHANGED',
     'SUCCESSION_CHANGED', 'SUCCESSION_MISSING', 'SUCCESSION_STRAY',
     'CHECKPOINT_CHANGED', 'CHECKPOINT_DIFFERS', 'CHECKPOINT_AHEAD', 'CHECKPOINT_KEY', 'COSIGNATURE_WRONG'));

CREATE VIEW trail_succession_state WITH (security_invoker = true) AS
SELECT 'REFERENCE'::varchar AS subject_kind, id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'oldKey', old_key, 'newKey', new_key, 'succession', note, 'owner', owner_authority_id,
           'registeredBy', registered_by, 'registeredAt', state_time(registered_at))) AS state
  FROM trail_succession;
GRANT SELECT ON trail_succession_state TO karez_app, karez_audit;

-- One kind more, after those that earlier migrations united; it is called by the name and the identifier of the new key.
DO $$
BEGIN
    EXECUTE 'CREATE OR REPLACE VIEW subject_state WITH (security_invoker = true) AS '
            || rtrim(pg_get_viewdef('subject_state'::regclass), ';')
            || ' UNION ALL SELECT subject_kind, subject_id, (state ->> ''owner'')::uuid, state FROM trail_succession_state';
    EXECUTE 'CREATE OR REPLACE VIEW subject_name WITH (security_invoker = true) AS '
            || rtrim(pg_get_viewdef('subject_name'::regclass), ';')
            || ' UNION ALL SELECT id, owner_authority_id, split_part(new_key, ''+'', 1) || ''+'' || split_part(new_key, ''+'', 2)'
            || ' FROM trail_succession';
END $$;
