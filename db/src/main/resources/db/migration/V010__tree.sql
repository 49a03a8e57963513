-- The Merkle tree over the trail (RFC 9162): its hashes, how far it has come, the checkpoints that were signed of it, and who witnesses them.
-- Nothing here is content: hashes, numbers of entries, signatures and public keys.

-- ---------------------------------------------------------------- The tree

CREATE TABLE trail_tile (
    level   smallint NOT NULL CONSTRAINT trail_tile_level_is_known CHECK (level BETWEEN 0 AND 7),
    number  bigint   NOT NULL CONSTRAINT trail_tile_counts_from_zero CHECK (number >= 0),
    hashes  bytea    NOT NULL CONSTRAINT trail_tile_holds_up_to_256_hashes
        CHECK (octet_length(hashes) BETWEEN 32 AND 8192 AND octet_length(hashes) % 32 = 0),
    entries bytea,
    lowest  bigint,
    highest bigint,
    PRIMARY KEY (level, number),
    CONSTRAINT trail_tile_of_leaves_names_their_entries
        CHECK (CASE level WHEN 0 THEN entries IS NOT NULL AND octet_length(entries) * 4 = octet_length(hashes)
                                      AND lowest IS NOT NULL AND highest IS NOT NULL AND lowest <= highest
                          ELSE entries IS NULL AND lowest IS NULL AND highest IS NULL END)
);
COMMENT ON TABLE trail_tile IS 'The hashes of the tree, up to 256 neighbours a row (C2SP tlog-tiles)';
COMMENT ON COLUMN trail_tile.hashes IS 'Level 0: SHA-256 of a zero byte and the entry''s body; above: the roots of full tiles of the level below';
COMMENT ON COLUMN trail_tile.entries IS 'The trail_entry.id of each leaf, eight bytes each, most significant first';
COMMENT ON COLUMN trail_tile.lowest IS 'The lowest trail_entry.id among the leaves: with the highest, where to look for an entry''s leaf';
-- Hashes do not compress.
ALTER TABLE trail_tile ALTER hashes SET STORAGE EXTERNAL, ALTER entries SET STORAGE EXTERNAL;
-- The last tile of a level is written anew whenever it grows: what it leaves behind is to be used again soon.
ALTER TABLE trail_tile SET (autovacuum_vacuum_scale_factor = 0.02, toast.autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX trail_tile_of_entry ON trail_tile USING gist (int8range(lowest, highest, '[]')) WHERE level = 0;

-- What is in the tree stays where it is: a tile only gets longer.
CREATE FUNCTION trail_tile_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.level, NEW.number) IS DISTINCT FROM (OLD.level, OLD.number)
       OR substr(NEW.hashes, 1, octet_length(OLD.hashes)) <> OLD.hashes
       OR substr(NEW.entries, 1, octet_length(OLD.entries)) <> OLD.entries
       OR NEW.lowest > OLD.lowest OR NEW.highest < OLD.highest THEN
        RAISE EXCEPTION 'tile %/% is only ever added to', OLD.level, OLD.number USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER trail_tile_grows BEFORE UPDATE ON trail_tile FOR EACH ROW EXECUTE FUNCTION trail_tile_grows();
CREATE TRIGGER trail_tile_stays BEFORE DELETE OR TRUNCATE ON trail_tile FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE trail_tree (
    one     boolean PRIMARY KEY DEFAULT true CONSTRAINT trail_tree_is_one CHECK (one),
    size    bigint  NOT NULL,
    highest bigint  NOT NULL
);
COMMENT ON TABLE trail_tree IS 'How far the tree has come';
COMMENT ON COLUMN trail_tree.size IS 'Its leaves';
COMMENT ON COLUMN trail_tree.highest IS 'The highest trail_entry.id among them';
INSERT INTO trail_tree (size, highest) VALUES (0, 0);

CREATE TABLE trail_gap (
    entry   bigint PRIMARY KEY,
    noticed xid8
);
COMMENT ON TABLE trail_gap IS 'Numbers below the highest in the tree that no entry had when the sequencer looked: rolled back, or not yet committed';
COMMENT ON COLUMN trail_gap.noticed IS 'A transaction that began after the one that may still bring the entry; empty until the next look';

-- A gap closes when every transaction that could fill it has ended. That is known by transaction numbers only because whoever takes a number of
-- an entry has one of his own already: trail_append writes the head first.

-- The sequencer acts for nobody, and sees no content: the functions below give it numbers and hashes, and let it do its own step only.

-- The committed entries that the tree does not have, lowest number first.
-- This order is consistent with each subject's own: entry n+1 of a subject takes its number when it has written the subject's head, so
-- after n was committed, or in n's transaction after it. Whoever sees n+1 sees n, which has the lower number.
CREATE FUNCTION trail_leaves(p_most integer) RETURNS TABLE (id bigint, leaf bytea)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    v_highest bigint;
BEGIN
    SELECT t.highest INTO v_highest FROM trail_tree t;
    RETURN QUERY
    SELECT n.id, sha256('\x00'::bytea || n.body)
      FROM ((SELECT e.id, e.body FROM trail_entry e WHERE e.id > v_highest ORDER BY e.id LIMIT p_most)
            UNION ALL
            (SELECT e.id, e.body FROM trail_gap g JOIN trail_entry e ON e.id = g.entry ORDER BY e.id LIMIT p_most)
            ORDER BY 1 LIMIT p_most) n;
END $$;

-- Forgets the gaps that nothing can fill any more, and dates the new ones. To be asked before anything else of a transaction, under the lock:
-- a transaction number that is taken now is later than that of whoever took an entry's number before the last look.
CREATE FUNCTION trail_close_gaps() RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM trail_gap g
     WHERE g.noticed <= pg_snapshot_xmin(pg_current_snapshot())
       AND NOT EXISTS (SELECT 1 FROM trail_entry e WHERE e.id = g.entry);
    UPDATE trail_gap SET noticed = pg_current_xact_id() WHERE noticed IS NULL;
END $$;

-- After a restore into another server the transaction numbers mean nothing.
CREATE FUNCTION trail_doubt_gaps() RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE trail_gap SET noticed = NULL WHERE noticed IS NOT NULL $$;

-- The tree has taken these entries, in this order.
CREATE FUNCTION trail_advance(p_entries bigint[]) RETURNS void
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    v_before bigint; v_after bigint;
BEGIN
    SELECT highest INTO v_before FROM trail_tree FOR UPDATE;
    SELECT greatest(v_before, max(e)) INTO v_after FROM unnest(p_entries) e;
    DELETE FROM trail_gap WHERE entry = ANY (p_entries);
    INSERT INTO trail_gap (entry)
    SELECT n FROM generate_series(v_before + 1, v_after) n EXCEPT SELECT unnest(p_entries);
    UPDATE trail_tree SET size = size + cardinality(p_entries), highest = v_after;
END $$;

-- What is committed and not yet in the tree: how much, and since when. It counts no further than 100,000.
CREATE FUNCTION trail_behind() RETURNS TABLE (entries bigint, since timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    v_highest bigint;
BEGIN
    SELECT t.highest INTO v_highest FROM trail_tree t;
    RETURN QUERY
    SELECT count(*), min(n.at)
      FROM ((SELECT e.at FROM trail_entry e WHERE e.id > v_highest ORDER BY e.id LIMIT 100000)
            UNION ALL
            SELECT e.at FROM trail_gap g JOIN trail_entry e ON e.id = g.entry) n;
END $$;

-- ---------------------------------------------------------------- Checkpoints and witnesses

CREATE TABLE trail_checkpoint (
    size      bigint      PRIMARY KEY CONSTRAINT trail_checkpoint_has_leaves CHECK (size > 0),
    root      bytea       NOT NULL CONSTRAINT trail_checkpoint_root_is_sha256 CHECK (octet_length(root) = 32),
    signed_at timestamptz NOT NULL,
    note      text        NOT NULL
);
COMMENT ON TABLE trail_checkpoint IS 'What was signed of the tree and published; signed with a key that the database does not have';
COMMENT ON COLUMN trail_checkpoint.signed_at IS 'When it was last confirmed: while no entry comes, the same checkpoint is published again';
COMMENT ON COLUMN trail_checkpoint.note IS 'C2SP tlog-checkpoint, with its signature';
-- The text of a checkpoint stays: only the time of its confirmation moves on.
CREATE FUNCTION trail_checkpoint_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.size, NEW.root, NEW.note) IS DISTINCT FROM (OLD.size, OLD.root, OLD.note) OR NEW.signed_at < OLD.signed_at THEN
        RAISE EXCEPTION 'checkpoint % is never changed', OLD.size USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER trail_checkpoint_stays BEFORE UPDATE ON trail_checkpoint FOR EACH ROW EXECUTE FUNCTION trail_checkpoint_stays();
CREATE TRIGGER trail_checkpoint_is_kept BEFORE DELETE OR TRUNCATE ON trail_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE trail_signer (
    one    boolean PRIMARY KEY DEFAULT true CONSTRAINT trail_signer_is_one CHECK (one),
    state  varchar(20) NOT NULL CONSTRAINT trail_signer_state_is_known
        CHECK (state IN ('NO_KEY', 'KEY_UNUSABLE', 'SIGNING', 'TREE_SHRANK', 'ROOT_DIFFERS', 'KEY_DIFFERS')),
    detail text        NOT NULL,
    key    text        NOT NULL,
    since  timestamptz NOT NULL
);
COMMENT ON TABLE trail_signer IS 'How the signing of checkpoints stands, as the server that signs said last';
COMMENT ON COLUMN trail_signer.key IS 'The public key, as it is handed around; empty without one';
INSERT INTO trail_signer (state, detail, key, since) VALUES ('NO_KEY', '', '', now());

CREATE TABLE trail_witness (
    id                 uuid PRIMARY KEY,
    participant_id     uuid         NOT NULL REFERENCES participant,
    owner_authority_id uuid         NOT NULL REFERENCES authority,
    name               varchar(200) NOT NULL CONSTRAINT trail_witness_has_a_name CHECK (btrim(name) <> ''),
    key                varchar(400) NOT NULL CONSTRAINT trail_witness_key_is_one_only UNIQUE,
    token_hash         bytea        NOT NULL CONSTRAINT trail_witness_token_is_one_only UNIQUE
        CONSTRAINT trail_witness_token_is_hashed CHECK (octet_length(token_hash) = 32),
    registered_by      uuid         NOT NULL REFERENCES officer,
    registered_at      timestamptz  NOT NULL,
    revoked_by         uuid REFERENCES officer,
    revoked_at         timestamptz,
    version            integer      NOT NULL,
    CONSTRAINT trail_witness_is_revoked_by_somebody CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
);
COMMENT ON TABLE trail_witness IS 'Who, for a participant, follows the tree from outside and signs what he found consistent';
COMMENT ON COLUMN trail_witness.key IS 'His public key, as it is handed around (C2SP tlog-cosignature)';
COMMENT ON COLUMN trail_witness.token_hash IS 'SHA-256 of the token by which his requests are known; it was shown once';

CREATE TABLE trail_cosignature (
    size       bigint      NOT NULL REFERENCES trail_checkpoint,
    witness_id uuid        NOT NULL REFERENCES trail_witness,
    line       text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (size, witness_id)
);
COMMENT ON TABLE trail_cosignature IS 'A witness''s signature under a checkpoint: consistent with all that he had seen before';
COMMENT ON COLUMN trail_cosignature.line IS 'The signature line of the note, without its end';
CREATE INDEX trail_cosignature_of_witness ON trail_cosignature (witness_id, size DESC);
CREATE TRIGGER trail_cosignature_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON trail_cosignature
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A witness is known by his token before anybody acts.
CREATE FUNCTION trail_witness_of(p_token_hash bytea) RETURNS TABLE (id uuid, key text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT w.id, w.key FROM trail_witness w WHERE w.token_hash = p_token_hash AND w.revoked_at IS NULL $$;
-- Who signed a checkpoint is no secret: it is served with the signatures.
CREATE FUNCTION trail_cosignatures(p_size bigint) RETURNS TABLE (participant text, name text, size bigint, line text, at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.code, w.name, c.size, c.line, c.at
      FROM trail_cosignature c JOIN trail_witness w ON w.id = c.witness_id JOIN participant p ON p.id = w.participant_id
     WHERE c.size = p_size ORDER BY c.at, w.id $$;

-- ---------------------------------------------------------------- Who may what

DO $$
DECLARE t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['trail_tile', 'trail_tree', 'trail_gap', 'trail_checkpoint', 'trail_signer', 'trail_witness', 'trail_cosignature'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY owner_all ON %I TO karez_owner USING (true) WITH CHECK (true)', t);
    END LOOP;
    -- Numbers and hashes: they are what witnesses, who are no officers, may see.
    FOREACH t IN ARRAY ARRAY['trail_tile', 'trail_tree', 'trail_checkpoint', 'trail_signer'] LOOP
        EXECUTE format('CREATE POLICY no_content ON %I FOR SELECT TO karez_app, karez_audit USING (true)', t);
        EXECUTE format('GRANT SELECT ON %I TO karez_app, karez_audit', t);
    END LOOP;
    -- The tree grows, and is signed, while nobody acts: no officer's transaction can do either.
    FOREACH t IN ARRAY ARRAY['trail_tile', 'trail_checkpoint', 'trail_cosignature'] LOOP
        EXECUTE format('CREATE POLICY nobody_acts ON %I FOR INSERT TO karez_app WITH CHECK ((SELECT karez_officer()) IS NULL)', t);
        EXECUTE format('GRANT INSERT ON %I TO karez_app', t);
    END LOOP;
    FOREACH t IN ARRAY ARRAY['trail_tile', 'trail_checkpoint', 'trail_signer'] LOOP
        EXECUTE format('CREATE POLICY nobody_acts_update ON %I FOR UPDATE TO karez_app USING ((SELECT karez_officer()) IS NULL)', t);
    END LOOP;
END $$;
GRANT UPDATE (hashes, entries, lowest, highest) ON trail_tile TO karez_app;
GRANT UPDATE (signed_at) ON trail_checkpoint TO karez_app;
GRANT UPDATE (state, detail, key, since) ON trail_signer TO karez_app;

-- Gaps are for the functions above alone.
GRANT SELECT ON trail_gap TO karez_app;
CREATE POLICY with_witnesses ON trail_cosignature FOR SELECT TO karez_app, karez_audit
    USING ((SELECT karez_has('AUDITOR') OR karez_has('ADMINISTRATOR')));
GRANT SELECT ON trail_cosignature TO karez_app, karez_audit;

-- An administrator keeps the witnesses of his participant; auditors see who they are.
CREATE POLICY own_participant ON trail_witness FOR SELECT TO karez_app, karez_audit
    USING ((SELECT karez_has('AUDITOR')) OR (SELECT karez_has('ADMINISTRATOR')) AND participant_id = (SELECT karez_participant()));
CREATE POLICY administrator_insert ON trail_witness FOR INSERT TO karez_app
    WITH CHECK ((SELECT karez_has('ADMINISTRATOR')) AND participant_id = (SELECT karez_participant())
                AND owner_authority_id = (SELECT karez_authority()) AND registered_by = (SELECT karez_officer()) AND revoked_by IS NULL);
CREATE POLICY administrator_revokes ON trail_witness FOR UPDATE TO karez_app
    USING ((SELECT karez_has('ADMINISTRATOR')) AND participant_id = (SELECT karez_participant()) AND revoked_by IS NULL)
    WITH CHECK (revoked_by = (SELECT karez_officer()));
GRANT SELECT, INSERT ON trail_witness TO karez_app;
GRANT UPDATE (revoked_by, revoked_at, version) ON trail_witness TO karez_app;
GRANT SELECT (id, participant_id, owner_authority_id, name, key, registered_by, registered_at, revoked_by, revoked_at) ON trail_witness TO karez_audit;

REVOKE EXECUTE ON FUNCTION trail_leaves(integer), trail_close_gaps(), trail_doubt_gaps(), trail_advance(bigint[]), trail_behind(),
    trail_witness_of(bytea), trail_cosignatures(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION trail_leaves(integer), trail_close_gaps(), trail_doubt_gaps(), trail_advance(bigint[]), trail_behind(),
    trail_witness_of(bytea), trail_cosignatures(bigint) TO karez_app;

-- ---------------------------------------------------------------- What holds of a witness, for a verification

CREATE VIEW trail_witness_state WITH (security_invoker = true) AS
SELECT 'REFERENCE'::varchar AS subject_kind, id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'name', name, 'key', key, 'participant', participant_id, 'owner', owner_authority_id,
           'token', encode(token_hash, 'hex'), 'active', (revoked_at IS NULL)::text, 'registeredBy', registered_by,
           'registeredAt', state_time(registered_at), 'revokedBy', revoked_by, 'revokedAt', state_time(revoked_at))) AS state
  FROM trail_witness;
GRANT SELECT ON trail_witness_state TO karez_app, karez_audit;

-- One kind more, after those that earlier migrations united.
DO $$
BEGIN
    EXECUTE 'CREATE OR REPLACE VIEW subject_state WITH (security_invoker = true) AS '
            || rtrim(pg_get_viewdef('subject_state'::regclass), ';')
            || ' UNION ALL SELECT subject_kind, subject_id, (state ->> ''owner'')::uuid, state FROM trail_witness_state';
    EXECUTE 'CREATE OR REPLACE VIEW subject_name WITH (security_invoker = true) AS '
            || rtrim(pg_get_viewdef('subject_name'::regclass), ';')
            || ' UNION ALL SELECT id, owner_authority_id, name FROM trail_witness';
END $$;
