-- One authority: twenty investigators w01 to w20 and its auditor. Run by the owner; bench.hash is the hash of everybody's password.
INSERT INTO participant (id, code, name_en, name_ru, kind, version)
VALUES ('00000000-0000-4000-8000-000000000001', 'BX', 'A state', 'Государство', 'STATE', 1);
INSERT INTO authority (id, participant_id, code, name_en, name_ru, kind, version)
VALUES ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', 'BENCH', 'An authority', 'Орган', 'POLICE', 1);
INSERT INTO officer (id, authority_id, login, name, post, active, language, theme, density, version)
SELECT md5('officer ' || n)::uuid, '00000000-0000-4000-8000-000000000002', CASE n WHEN 0 THEN 'auditor' ELSE 'w' || to_char(n, 'FM00') END,
       'Officer ' || n, 'Officer', true, 'en', 'LIGHT', 'NORMAL', 1
  FROM generate_series(0, 20) n;
INSERT INTO credential (officer_id, hash, changed_at, must_change, version)
SELECT id, current_setting('bench.hash'), now(), false, 1 FROM officer;
INSERT INTO role_grant (id, officer_id, role, state, requested_at, decided_at, version)
SELECT md5('grant ' || login)::uuid, id, CASE login WHEN 'auditor' THEN 'AUDITOR' ELSE 'INVESTIGATOR' END, 'GRANTED', now(), now(), 1 FROM officer;
