-- Who looked at what, why, and how an auditor comes back to what he searched for.

-- An auditor's searches, exports and samples are no business of those he audits; what is found is the addressee's, on the finding's own page.
ALTER POLICY own_authority_or_act ON trail_entry
    USING (CASE WHEN officer_id IN ((SELECT karez_officer()), (SELECT karez_claimed())) THEN true
                WHEN owner_authority_id = (SELECT karez_authority())
                THEN CASE WHEN subject_kind IN ('TRAIL', 'SAMPLE', 'FINDING') THEN (SELECT karez_has('AUDITOR'))
                          ELSE (SELECT karez_reads()) OR subject_kind IN ('OFFICER', 'AUTHORITY', 'REFERENCE') AND (SELECT karez_has('ADMINISTRATOR'))
                     END
                ELSE false END);

-- How restricted a thing is. A reason that was given for a case holds for its assets too.
CREATE VIEW subject_handling WITH (security_invoker = true) AS
SELECT 'CASE_FILE'::text AS subject_kind, id AS subject_id, owner_authority_id, number::text AS number, handling_code, id AS case_file_id FROM case_file
UNION ALL SELECT 'ASSET', a.id, a.owner_authority_id, a.number, c.handling_code, c.id FROM asset a JOIN case_file c ON c.id = a.case_file_id
UNION ALL SELECT 'REQUEST', id, owner_authority_id, number, handling_code, NULL FROM information_request
UNION ALL SELECT 'EXECUTION', e.id, e.owner_authority_id, r.number, r.handling_code, NULL FROM execution e JOIN information_request r ON r.id = e.id;
COMMENT ON VIEW subject_handling IS 'The handling code under which a thing is read';
GRANT SELECT ON subject_handling TO karez_app, karez_audit;

-- ---------------------------------------------------------------- Saved views

CREATE TABLE saved_view (
    id         uuid PRIMARY KEY,
    officer_id uuid         NOT NULL REFERENCES officer,
    place      varchar(10)  NOT NULL CONSTRAINT saved_view_place_is_known CHECK (place IN ('TRAIL', 'ACCESS')),
    name       varchar(100) NOT NULL CONSTRAINT saved_view_has_a_name CHECK (btrim(name) <> ''),
    filter     text         NOT NULL,
    saved_at   timestamptz  NOT NULL,
    CONSTRAINT saved_view_name_is_unique UNIQUE (officer_id, place, name)
);
COMMENT ON TABLE saved_view IS 'A filter that an auditor keeps under a name, for himself';
COMMENT ON COLUMN saved_view.filter IS 'Canonical JSON of the address''s parameters';

ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY; ALTER TABLE saved_view FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON saved_view TO karez_owner USING (true) WITH CHECK (true);
CREATE POLICY own ON saved_view TO karez_app
    USING ((SELECT karez_has('AUDITOR')) AND officer_id = (SELECT karez_officer()));
GRANT SELECT, INSERT, DELETE ON saved_view TO karez_app;
