-- Verification covers the tree over the trail.

ALTER TABLE verification_finding DROP CONSTRAINT verification_finding_kind_is_known;
ALTER TABLE verification_finding ADD CONSTRAINT verification_finding_kind_is_known CHECK (kind IN
    ('ENTRY_CHANGED', 'ENTRY_REPLACED', 'ENTRY_UNREADABLE', 'COLUMN_CHANGED', 'ENTRY_MISSING', 'NUMBER_TWICE', 'ENTRY_AFTER_HEAD',
     'HEAD_MISSING', 'CHAIN_MISSING', 'STATE_CHANGED', 'ROW_MISSING', 'ROW_UNTOLD',
     'LEAF_CHANGED', 'LEAF_MISSING', 'LEAF_ORDER', 'LEAF_TWICE', 'LEAF_WITHOUT_ENTRY', 'TILE_MISSING', 'TILE_CHANGED',
     'CHECKPOINT_CHANGED', 'CHECKPOINT_DIFFERS', 'CHECKPOINT_AHEAD', 'COSIGNATURE_WRONG'));

-- The entries of other authorities as leaves, lowest number first: hashes, which the tree shows as well, and no content. By them an auditor
-- sees that the whole tree follows from the entries.
CREATE FUNCTION trail_other_leaves(p_after bigint, p_most integer) RETURNS TABLE (id bigint, leaf bytea)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY
    SELECT e.id, sha256('\x00'::bytea || e.body) FROM trail_entry e
     WHERE e.id > p_after AND e.owner_authority_id <> (SELECT karez_authority()) AND (SELECT karez_has('AUDITOR'))
     ORDER BY e.id LIMIT p_most;
END $$;
CREATE FUNCTION trail_count_others() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT count(*) FROM trail_entry e WHERE e.owner_authority_id <> (SELECT karez_authority()) AND (SELECT karez_has('AUDITOR')) $$;
REVOKE EXECUTE ON FUNCTION trail_other_leaves(bigint, integer), trail_count_others() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION trail_other_leaves(bigint, integer), trail_count_others() TO karez_app;
