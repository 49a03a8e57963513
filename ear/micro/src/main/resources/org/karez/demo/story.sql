-- The demonstration's story. All agencies, people, companies and numbers are invented.
-- Every officer's password is training-only-2026.

--! P200D
INSERT INTO participant (id, code, name_en, name_ru, kind, version) VALUES
    (pg_temp.id('KZ'), 'KZ', 'Kazakhstan', 'Казахстан', 'STATE', 1),
    (pg_temp.id('KG'), 'KG', 'Kyrgyzstan', 'Кыргызстан', 'STATE', 1),
    (pg_temp.id('TJ'), 'TJ', 'Tajikistan', 'Таджикистан', 'STATE', 1),
    (pg_temp.id('UZ'), 'UZ', 'Uzbekistan', 'Узбекистан', 'STATE', 1),
    (pg_temp.id('CARICC'), 'CARICC', 'Regional Centre', 'Региональный центр', 'CENTRE', 1);
INSERT INTO membership (id, participant_id, status, since, decision) VALUES
    (pg_temp.id('KZ member'), pg_temp.id('KZ'), 'MEMBER', '2009-12-09', 'Council, session 1, decision 1'),
    (pg_temp.id('KG member'), pg_temp.id('KG'), 'MEMBER', '2009-12-09', 'Council, session 1, decision 1'),
    (pg_temp.id('TJ member'), pg_temp.id('TJ'), 'MEMBER', '2009-12-09', 'Council, session 1, decision 1'),
    (pg_temp.id('UZ member'), pg_temp.id('UZ'), 'MEMBER', '2009-12-09', 'Council, session 1, decision 1');
INSERT INTO authority (id, participant_id, code, name_en, name_ru, kind, version) VALUES
    (pg_temp.id('KZ-DC'), pg_temp.id('KZ'), 'DC', 'Steppe Drug Crime Agency', 'Степное агентство по борьбе с наркопреступностью', 'DRUG_CONTROL', 1),
    (pg_temp.id('KZ-FIU'), pg_temp.id('KZ'), 'FIU', 'Steppe Financial Monitoring', 'Степной финансовый мониторинг', 'FIU', 1),
    (pg_temp.id('KG-DC'), pg_temp.id('KG'), 'DC', 'Tien Shan Drug Control Service', 'Тянь-Шаньская служба наркоконтроля', 'DRUG_CONTROL', 1),
    (pg_temp.id('TJ-DC'), pg_temp.id('TJ'), 'DC', 'Pamir Drug Control Agency', 'Памирское агентство наркоконтроля', 'DRUG_CONTROL', 1);

--! P199D
INSERT INTO officer (id, authority_id, login, name, post, active, language, theme, density, version) VALUES
    (pg_temp.id('yerlan'), pg_temp.id('KZ-DC'), 'yerlan', 'Yerlan Dostyk', 'Head of administration', true, 'en', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('asel'), pg_temp.id('KZ-DC'), 'asel', 'Asel Nurpeis', 'Administrator', true, 'en', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('aibek'), pg_temp.id('KZ-DC'), 'aibek', 'Aibek Sarsen', 'Senior investigator, major', true, 'en', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('dana'), pg_temp.id('KZ-DC'), 'dana', 'Dana Kuat', 'Investigator, captain', true, 'en', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('marat'), pg_temp.id('KZ-DC'), 'marat', 'Marat Zhaksy', 'Head of department, colonel', true, 'en', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('saule'), pg_temp.id('KZ-DC'), 'saule', 'Saule Erkin', 'Deputy head, lieutenant colonel', true, 'en', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('timur'), pg_temp.id('KZ-DC'), 'timur', 'Timur Alga', 'National contact point', true, 'en', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('gulnara'), pg_temp.id('KZ-DC'), 'gulnara', 'Gulnara Adal', 'Internal auditor', true, 'en', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('kairat'), pg_temp.id('KZ-FIU'), 'kairat', 'Kairat Esep', 'Financial analyst', true, 'ru', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('bakyt'), pg_temp.id('KG-DC'), 'bakyt', 'Bakyt Toolu', 'Senior investigator', true, 'ru', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('meerim'), pg_temp.id('KG-DC'), 'meerim', 'Meerim Suu', 'Investigator', true, 'ru', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('nurlan'), pg_temp.id('KG-DC'), 'nurlan', 'Nurlan Asker', 'Head of department', true, 'ru', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('aizada'), pg_temp.id('KG-DC'), 'aizada', 'Aizada Kopuro', 'National contact point', true, 'ru', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('jyldyz'), pg_temp.id('KG-DC'), 'jyldyz', 'Jyldyz Tunuk', 'Internal auditor', true, 'ru', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('emil'), pg_temp.id('KG-DC'), 'emil', 'Emil Dos', 'Administrator', true, 'ru', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('altynai'), pg_temp.id('KG-DC'), 'altynai', 'Altynai Bek', 'Administrator', true, 'ru', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('farrukh'), pg_temp.id('TJ-DC'), 'farrukh', 'Farrukh Kuhzod', 'Investigator', true, 'ru', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('zarina'), pg_temp.id('TJ-DC'), 'zarina', 'Zarina Darya', 'Head of department', true, 'ru', 'LIGHT', 'NORMAL', 1),
    (pg_temp.id('rustam'), pg_temp.id('TJ-DC'), 'rustam', 'Rustam Pul', 'National contact point', true, 'ru', 'LIGHT', 'NORMAL', 1);
INSERT INTO credential (officer_id, hash, changed_at, must_change, version)
    SELECT id, 'PBKDF2WithHmacSHA512:210000:a2FyZXotdHJhaW5pbmchIQ==:/fDiIgPbp51eXVYdhXd7hyRE56g+5ixnQxZJ+hZvJAo=', pg_temp.at(), false, 1 FROM officer;
INSERT INTO role_grant (id, officer_id, role, state, requested_by, requested_at, decided_by, decided_at, version)
    SELECT pg_temp.id(g.login || g.role), o.id, g.role, 'GRANTED',
           CASE WHEN g.role <> 'ADMINISTRATOR' THEN a1.id END, pg_temp.at(),
           CASE WHEN g.role <> 'ADMINISTRATOR' THEN a2.id END, pg_temp.at(), 1
      FROM (VALUES ('yerlan', 'ADMINISTRATOR'), ('asel', 'ADMINISTRATOR'), ('aibek', 'INVESTIGATOR'), ('dana', 'INVESTIGATOR'), ('marat', 'SUPERVISOR'), ('saule', 'SUPERVISOR'), ('timur', 'COORDINATOR'), ('gulnara', 'AUDITOR'), ('kairat', 'INVESTIGATOR'), ('bakyt', 'INVESTIGATOR'), ('meerim', 'INVESTIGATOR'), ('nurlan', 'SUPERVISOR'), ('aizada', 'COORDINATOR'), ('jyldyz', 'AUDITOR'), ('emil', 'ADMINISTRATOR'), ('altynai', 'ADMINISTRATOR'), ('farrukh', 'INVESTIGATOR'), ('zarina', 'SUPERVISOR'), ('rustam', 'COORDINATOR')) g (login, role)
      JOIN officer o ON o.login = g.login
      JOIN officer a1 ON a1.login = CASE WHEN o.authority_id IN (pg_temp.id('KZ-DC'), pg_temp.id('KZ-FIU')) THEN 'yerlan' ELSE 'emil' END
      JOIN officer a2 ON a2.login = CASE WHEN o.authority_id IN (pg_temp.id('KZ-DC'), pg_temp.id('KZ-FIU')) THEN 'asel' ELSE 'altynai' END;
--! P199D asel OFFICER yerlan OfficerEvent.Added
--! P199D yerlan OFFICER asel OfficerEvent.Added
--! P199D yerlan OFFICER aibek OfficerEvent.Added
--! P199D yerlan OFFICER dana OfficerEvent.Added
--! P199D yerlan OFFICER marat OfficerEvent.Added
--! P199D yerlan OFFICER saule OfficerEvent.Added
--! P199D yerlan OFFICER timur OfficerEvent.Added
--! P199D yerlan OFFICER gulnara OfficerEvent.Added
--! P199D yerlan OFFICER kairat OfficerEvent.Added
--! P199D emil OFFICER bakyt OfficerEvent.Added
--! P199D emil OFFICER meerim OfficerEvent.Added
--! P199D emil OFFICER nurlan OfficerEvent.Added
--! P199D emil OFFICER aizada OfficerEvent.Added
--! P199D emil OFFICER jyldyz OfficerEvent.Added
--! P199D altynai OFFICER emil OfficerEvent.Added
--! P199D emil OFFICER altynai OfficerEvent.Added
--! P199D emil OFFICER farrukh OfficerEvent.Added
--! P199D emil OFFICER zarina OfficerEvent.Added
--! P199D emil OFFICER rustam OfficerEvent.Added
--! P199D yerlan AUTHORITY KZ-DC AuthorityEvent.AuthorityAdded
--! P199D yerlan AUTHORITY KZ-FIU AuthorityEvent.AuthorityAdded
--! P199D emil AUTHORITY KG-DC AuthorityEvent.AuthorityAdded
--! P199D emil AUTHORITY TJ-DC AuthorityEvent.AuthorityAdded

-- ---------------------------------------------------------------- A case under investigation: the couriers' money
--! P62D aibek CASE_FILE couriers CaseFileEvent.Drafted
INSERT INTO case_file (id, number, owner_authority_id, status, status_since, title, handling_code, source_reliability, information_accuracy,
                       offence, legal_basis, operation, summary, author_id, last_edited_by, created_at, version)
VALUES (pg_temp.id('couriers'), 'KZ-DC-' || pg_temp.year() || '-0001', pg_temp.id('KZ-DC'), 'DRAFT', pg_temp.at(), 'Courier network Almaty - Osh: proceeds in flats and accounts', 'H1', 'B', 2,
        'LAUNDERING', 'CONVENTION_1988', 'PROGRAMME', 'Couriers carry cash across the Korday crossing. It is paid into accounts of the trading house in parts just below the reporting threshold, and buys flats in the name of relatives.', pg_temp.id('aibek'), pg_temp.id('aibek'), pg_temp.at(), 1);
INSERT INTO case_counter (authority_id, year, last) VALUES (pg_temp.id('KZ-DC'), pg_temp.year()::integer, 3);
--! P62D aibek PARTY serik PartyEvent.Added
INSERT INTO party (id, owner_authority_id, kind, display_name, sex, birth_date, country, created_by, created_at, version)
VALUES (pg_temp.id('serik'), pg_temp.id('KZ-DC'), 'PERSON', 'Serik Tauke (Серік Тәуке)', 'MALE', '1979-04-11', 'KZ', pg_temp.id('aibek'), pg_temp.at(), 1);
INSERT INTO party_name (party_id, position, kind, script, full_name) VALUES (pg_temp.id('serik'), 0, 'PRIMARY', 'CYRILLIC', 'Серік Тәуке');
INSERT INTO party_name (party_id, position, kind, script, full_name) VALUES (pg_temp.id('serik'), 1, 'TRANSLITERATION', 'LATIN', 'Serik Tauke');
INSERT INTO party_name (party_id, position, kind, script, full_name) VALUES (pg_temp.id('serik'), 2, 'ALIAS', 'CYRILLIC', 'Серый');
INSERT INTO party_identifier (party_id, position, kind, country, value) VALUES (pg_temp.id('serik'), 0, 'PASSPORT', 'KZ', 'N00000017');
--! P62D aibek CASE_FILE couriers CaseFileEvent.PartyInvolved role=ORGANISER
INSERT INTO involvement (case_file_id, party_id, owner_authority_id, role, added_by, added_at) VALUES (pg_temp.id('couriers'), pg_temp.id('serik'), pg_temp.id('KZ-DC'), 'ORGANISER', pg_temp.id('aibek'), pg_temp.at());
--! P62D aibek PARTY house PartyEvent.Added
INSERT INTO party (id, owner_authority_id, kind, display_name, sex, birth_date, country, created_by, created_at, version)
VALUES (pg_temp.id('house'), pg_temp.id('KZ-DC'), 'ORGANISATION', 'Ak Bulak Trading House (Торговый дом «Ак Булак»)', NULL, NULL, 'KZ', pg_temp.id('aibek'), pg_temp.at(), 1);
INSERT INTO party_name (party_id, position, kind, script, full_name) VALUES (pg_temp.id('house'), 0, 'PRIMARY', 'CYRILLIC', 'Торговый дом «Ак Булак»');
INSERT INTO party_name (party_id, position, kind, script, full_name) VALUES (pg_temp.id('house'), 1, 'TRANSLITERATION', 'LATIN', 'Ak Bulak Trading House');
INSERT INTO party_identifier (party_id, position, kind, country, value) VALUES (pg_temp.id('house'), 0, 'REGISTRATION', 'KZ', '000000000017');
--! P62D aibek CASE_FILE couriers CaseFileEvent.PartyInvolved role=NOMINEE
INSERT INTO involvement (case_file_id, party_id, owner_authority_id, role, added_by, added_at) VALUES (pg_temp.id('couriers'), pg_temp.id('house'), pg_temp.id('KZ-DC'), 'NOMINEE', pg_temp.id('aibek'), pg_temp.at());
--! P62D aibek PARTY aigul PartyEvent.Added
INSERT INTO party (id, owner_authority_id, kind, display_name, sex, birth_date, country, created_by, created_at, version)
VALUES (pg_temp.id('aigul'), pg_temp.id('KZ-DC'), 'PERSON', 'Aigul Tauke (Айгүл Тәуке)', 'FEMALE', '1984-09-30', 'KZ', pg_temp.id('aibek'), pg_temp.at(), 1);
INSERT INTO party_name (party_id, position, kind, script, full_name) VALUES (pg_temp.id('aigul'), 0, 'PRIMARY', 'CYRILLIC', 'Айгүл Тәуке');
INSERT INTO party_name (party_id, position, kind, script, full_name) VALUES (pg_temp.id('aigul'), 1, 'TRANSLITERATION', 'LATIN', 'Aigul Tauke');
INSERT INTO party_identifier (party_id, position, kind, country, value) VALUES (pg_temp.id('aigul'), 0, 'NATIONAL_ID', 'KZ', '000000000025');
--! P62D aibek CASE_FILE couriers CaseFileEvent.PartyInvolved role=NOMINEE
INSERT INTO involvement (case_file_id, party_id, owner_authority_id, role, added_by, added_at) VALUES (pg_temp.id('couriers'), pg_temp.id('aigul'), pg_temp.id('KZ-DC'), 'NOMINEE', pg_temp.id('aibek'), pg_temp.at());
--! P61D aibek CASE_FILE couriers CaseFileEvent.Submitted parties=3
UPDATE case_file SET status = 'SUBMITTED', status_since = pg_temp.at() WHERE id = pg_temp.id('couriers');
--! P60D marat CASE_FILE couriers CaseFileEvent.Opened note=Grounds are sufficient, and the money is traced beside the drug case.
UPDATE case_file SET status = 'OPEN', status_since = pg_temp.at(), lead_id = pg_temp.id('aibek'), review_date = pg_temp.day(20) WHERE id = pg_temp.id('couriers');
INSERT INTO proposal (id, subject_kind, subject_id, subject_label, case_file_id, owner_authority_id, step, content, state, proposed_by, proposed_at,
                      last_edited_by, decider_role, second_role, decided_by, decided_at, reason, version)
VALUES (pg_temp.id('open couriers'), 'CASE_FILE', pg_temp.id('couriers'), 'KZ-DC-' || pg_temp.year() || '-0001 Courier network Almaty - Osh', pg_temp.id('couriers'), pg_temp.id('KZ-DC'), 'OPEN', '{"title":"Courier network Almaty - Osh"}', 'APPROVED',
        pg_temp.id('aibek'), pg_temp.at() - interval '1 day', pg_temp.id('aibek'), 'SUPERVISOR', NULL, pg_temp.id('marat'), pg_temp.at(), 'Grounds are sufficient.', 1);
--! P55D aibek CASE_FILE couriers CaseFileEvent.InvestigationProposed
UPDATE case_file SET investigation_plan = 'Trace the flats and accounts of the Tauke family; ask Kyrgyzstan for the accounts in Osh; freeze before the couriers are arrested.', proceedings_number = 'KZ-17-2026' WHERE id = pg_temp.id('couriers');
--! P54D marat CASE_FILE couriers CaseFileEvent.InvestigationBegun
UPDATE case_file SET status = 'INVESTIGATION', status_since = pg_temp.at() WHERE id = pg_temp.id('couriers');
--! P12D aibek CASE_FILE couriers CaseFileEvent.DocumentAdded fileName=Freezing order 2-114.txt
INSERT INTO document (id, case_file_id, owner_authority_id, name, media_type, size, sha256, description, added_by, added_at)
    SELECT pg_temp.id('order'), pg_temp.id('couriers'), pg_temp.id('KZ-DC'), 'Freezing order 2-114.txt', 'text/plain', octet_length(b), sha256(b),
           'Order of the invented district court', pg_temp.id('aibek'), pg_temp.at()
      FROM (SELECT convert_to('Training document. District Court of Steppe, order 2-114: the account of Ak Bulak Trading House is frozen.', 'UTF8') AS b) t;
INSERT INTO document_chunk (document_id, position, bytes)
    VALUES (pg_temp.id('order'), 0, convert_to('Training document. District Court of Steppe, order 2-114: the account of Ak Bulak Trading House is frozen.', 'UTF8'));

-- ---------------------------------------------------------------- An account, from its identification to its freezing
--! P50D aibek ASSET account AssetEvent.Identified
INSERT INTO asset (id, number, case_file_id, owner_authority_id, kind, status, status_since, description, country, place, learned_from, learned_note,
                   last_event, created_by, last_edited_by, created_at, version)
VALUES (pg_temp.id('account'), 'KZ-DC-' || pg_temp.year() || '-0001-A0001', pg_temp.id('couriers'), pg_temp.id('KZ-DC'), 'BANK_ACCOUNT', 'IDENTIFIED', pg_temp.at(), 'Settlement account of Ak Bulak Trading House', 'KZ', NULL,
        'STATEMENT', 'Statements of the trading house', 1, pg_temp.id('aibek'), pg_temp.id('aibek'), pg_temp.at(), 1);
INSERT INTO asset_identifier (asset_id, position, scheme, value) VALUES (pg_temp.id('account'), 0, 'IBAN', 'KZ86125KZT5004100100');
INSERT INTO legal_event (id, asset_id, number, case_file_id, owner_authority_id, step, to_status, happened_on, registered_by, at)
VALUES (pg_temp.id('account 1'), pg_temp.id('account'), 1, pg_temp.id('couriers'), pg_temp.id('KZ-DC'), 'IDENTIFY', 'IDENTIFIED', pg_temp.at()::date, pg_temp.id('aibek'), pg_temp.at());
INSERT INTO asset_counter (case_file_id, last) VALUES (pg_temp.id('couriers'), 3);
--! P40D marat ASSET account AssetEvent.Traced note=Holder and beneficial owner are shown by the bank's file.
UPDATE asset SET status = 'TRACED', status_since = pg_temp.at(), last_event = 2, holder_id = pg_temp.id('house'), beneficial_owner_id = pg_temp.id('serik'), value_amount = 184500000, value_currency = 'KZT', value_date = pg_temp.at()::date, value_method = 'BALANCE' WHERE id = pg_temp.id('account');
INSERT INTO legal_event (id, asset_id, number, case_file_id, owner_authority_id, step, from_status, to_status, happened_on, legal_act_id, amount, currency, note, registered_by, confirmed_by, at)
VALUES (pg_temp.id('account 2'), pg_temp.id('account'), 2, pg_temp.id('couriers'), pg_temp.id('KZ-DC'), 'TRACE', 'IDENTIFIED', 'TRACED', pg_temp.at()::date, NULL, 184500000, 'KZT', NULL, pg_temp.id('aibek'), pg_temp.id('marat'), pg_temp.at());
--! P30D marat ASSET account AssetEvent.RestraintApproved
UPDATE asset SET status = 'RESTRAINT_PROPOSED', status_since = pg_temp.at(), last_event = 3, restraint_basis = 'National law, article 161', proportionality = 'The account holds proceeds only', seizure_plan = 'No custody cost: the bank holds it' WHERE id = pg_temp.id('account');
INSERT INTO legal_event (id, asset_id, number, case_file_id, owner_authority_id, step, from_status, to_status, happened_on, legal_act_id, amount, currency, note, registered_by, confirmed_by, at)
VALUES (pg_temp.id('account 3'), pg_temp.id('account'), 3, pg_temp.id('couriers'), pg_temp.id('KZ-DC'), 'PROPOSE_RESTRAINT', 'TRACED', 'RESTRAINT_PROPOSED', pg_temp.at()::date, NULL, 184500000, 'KZT', NULL, pg_temp.id('aibek'), pg_temp.id('marat'), pg_temp.at());
--! P12D saule ASSET account AssetEvent.Frozen note=The bank confirmed in writing.
INSERT INTO legal_act (id, case_file_id, asset_id, owner_authority_id, kind, issuer, number, act_date, expires, document_id, document_sha256, registered_by, registered_at)
    SELECT pg_temp.id('order act'), pg_temp.id('couriers'), pg_temp.id('account'), pg_temp.id('KZ-DC'), 'FREEZING_ORDER', 'District Court of Steppe', '2-114', pg_temp.at()::date, pg_temp.day(6), id, encode(sha256, 'hex'), pg_temp.id('aibek'), pg_temp.at()
      FROM document WHERE id = pg_temp.id('order');
UPDATE asset SET status = 'FROZEN', status_since = pg_temp.at(), last_event = 4, restrained_amount = 184500000, restrained_currency = 'KZT', order_expires = pg_temp.day(6) WHERE id = pg_temp.id('account');
INSERT INTO legal_event (id, asset_id, number, case_file_id, owner_authority_id, step, from_status, to_status, happened_on, legal_act_id, amount, currency, note, registered_by, confirmed_by, at)
VALUES (pg_temp.id('account 4'), pg_temp.id('account'), 4, pg_temp.id('couriers'), pg_temp.id('KZ-DC'), 'FREEZE', 'RESTRAINT_PROPOSED', 'FROZEN', pg_temp.at()::date, pg_temp.id('order act'), 184500000, 'KZT', 'Ak Bulak account; written confirmation of the bank', pg_temp.id('aibek'), pg_temp.id('saule'), pg_temp.at());
--! P48D aibek ASSET flat AssetEvent.Identified
INSERT INTO asset (id, number, case_file_id, owner_authority_id, kind, status, status_since, description, country, place, learned_from, learned_note,
                   last_event, created_by, last_edited_by, created_at, version)
VALUES (pg_temp.id('flat'), 'KZ-DC-' || pg_temp.year() || '-0001-A0002', pg_temp.id('couriers'), pg_temp.id('KZ-DC'), 'REAL_ESTATE', 'IDENTIFIED', pg_temp.at(), 'Flat of 94 square metres, Steppe district', 'KZ', 'Almaty',
        'STATEMENT', 'Statements of the trading house', 1, pg_temp.id('aibek'), pg_temp.id('aibek'), pg_temp.at(), 1);
INSERT INTO asset_identifier (asset_id, position, scheme, value) VALUES (pg_temp.id('flat'), 0, 'CADASTRAL', '20-315-000-017-94');
INSERT INTO legal_event (id, asset_id, number, case_file_id, owner_authority_id, step, to_status, happened_on, registered_by, at)
VALUES (pg_temp.id('flat 1'), pg_temp.id('flat'), 1, pg_temp.id('couriers'), pg_temp.id('KZ-DC'), 'IDENTIFY', 'IDENTIFIED', pg_temp.at()::date, pg_temp.id('aibek'), pg_temp.at());
--! P35D marat ASSET flat AssetEvent.Traced
UPDATE asset SET status = 'TRACED', status_since = pg_temp.at(), last_event = 2, holder_id = pg_temp.id('aigul'), beneficial_owner_id = pg_temp.id('serik'), value_amount = 62000000, value_currency = 'KZT', value_date = pg_temp.at()::date, value_method = 'MARKET' WHERE id = pg_temp.id('flat');
INSERT INTO legal_event (id, asset_id, number, case_file_id, owner_authority_id, step, from_status, to_status, happened_on, legal_act_id, amount, currency, note, registered_by, confirmed_by, at)
VALUES (pg_temp.id('flat 2'), pg_temp.id('flat'), 2, pg_temp.id('couriers'), pg_temp.id('KZ-DC'), 'TRACE', 'IDENTIFIED', 'TRACED', pg_temp.at()::date, NULL, 62000000, 'KZT', NULL, pg_temp.id('aibek'), pg_temp.id('marat'), pg_temp.at());
--! P20D dana ASSET car AssetEvent.Identified
INSERT INTO asset (id, number, case_file_id, owner_authority_id, kind, status, status_since, description, country, place, learned_from, learned_note,
                   last_event, created_by, last_edited_by, created_at, version)
VALUES (pg_temp.id('car'), 'KZ-DC-' || pg_temp.year() || '-0001-A0003', pg_temp.id('couriers'), pg_temp.id('KZ-DC'), 'VEHICLE', 'IDENTIFIED', pg_temp.at(), 'White off-road car, 2023', 'KZ', NULL,
        'STATEMENT', 'Statements of the trading house', 1, pg_temp.id('dana'), pg_temp.id('dana'), pg_temp.at(), 1);
INSERT INTO asset_identifier (asset_id, position, scheme, value) VALUES (pg_temp.id('car'), 0, 'PLATE', '000 AAA 00');
INSERT INTO legal_event (id, asset_id, number, case_file_id, owner_authority_id, step, to_status, happened_on, registered_by, at)
VALUES (pg_temp.id('car 1'), pg_temp.id('car'), 1, pg_temp.id('couriers'), pg_temp.id('KZ-DC'), 'IDENTIFY', 'IDENTIFIED', pg_temp.at()::date, pg_temp.id('dana'), pg_temp.at());
--! P5D gulnara ASSET account Viewed

-- ---------------------------------------------------------------- A draft that waits for approval, and one that came back
--! P3D dana CASE_FILE pharmacy CaseFileEvent.Drafted
INSERT INTO case_file (id, number, owner_authority_id, status, status_since, title, handling_code, source_reliability, information_accuracy,
                       offence, legal_basis, operation, summary, author_id, last_edited_by, created_at, version)
VALUES (pg_temp.id('pharmacy'), 'KZ-DC-' || pg_temp.year() || '-0002', pg_temp.id('KZ-DC'), 'DRAFT', pg_temp.at(), 'Pharmacy chain: precursors paid in cash', 'H1', 'B', 2,
        'PRECURSORS', 'CONVENTION_1988', 'PROGRAMME', 'Six pharmacies order pseudoephedrine far beyond their turnover and pay suppliers in cash.', pg_temp.id('dana'), pg_temp.id('dana'), pg_temp.at(), 1);
--! P3D dana PARTY chain PartyEvent.Added
INSERT INTO party (id, owner_authority_id, kind, display_name, sex, birth_date, country, created_by, created_at, version)
VALUES (pg_temp.id('chain'), pg_temp.id('KZ-DC'), 'ORGANISATION', 'Shipager Pharmacies (Аптеки «Шипагер»)', NULL, NULL, 'KZ', pg_temp.id('dana'), pg_temp.at(), 1);
INSERT INTO party_name (party_id, position, kind, script, full_name) VALUES (pg_temp.id('chain'), 0, 'PRIMARY', 'CYRILLIC', 'Аптеки «Шипагер»');
INSERT INTO party_name (party_id, position, kind, script, full_name) VALUES (pg_temp.id('chain'), 1, 'TRANSLITERATION', 'LATIN', 'Shipager Pharmacies');
INSERT INTO party_identifier (party_id, position, kind, country, value) VALUES (pg_temp.id('chain'), 0, 'REGISTRATION', 'KZ', '000000000033');
--! P3D dana CASE_FILE pharmacy CaseFileEvent.PartyInvolved role=SUSPECT
INSERT INTO involvement (case_file_id, party_id, owner_authority_id, role, added_by, added_at) VALUES (pg_temp.id('pharmacy'), pg_temp.id('chain'), pg_temp.id('KZ-DC'), 'SUSPECT', pg_temp.id('dana'), pg_temp.at());
--! P2D dana CASE_FILE pharmacy CaseFileEvent.Submitted parties=1
UPDATE case_file SET status = 'SUBMITTED', status_since = pg_temp.at() WHERE id = pg_temp.id('pharmacy');
INSERT INTO proposal (id, subject_kind, subject_id, subject_label, case_file_id, owner_authority_id, step, content, state, proposed_by, proposed_at,
                      last_edited_by, decider_role, second_role, decided_by, decided_at, reason, version)
VALUES (pg_temp.id('open pharmacy'), 'CASE_FILE', pg_temp.id('pharmacy'), 'KZ-DC-' || pg_temp.year() || '-0002 Pharmacy chain: precursors paid in cash', pg_temp.id('pharmacy'), pg_temp.id('KZ-DC'), 'OPEN', '{"evaluation":"B2","handling":"H1","legalBasis":"CONVENTION_1988","offence":"PRECURSORS","operation":"PROGRAMME","party:cdd87d9a-66e6-f611-383b-4c5f8774bf45":"Shipager Pharmacies (Аптеки «Шипагер») (SUSPECT)","summary":"Six pharmacies order pseudoephedrine far beyond their turnover and pay suppliers in cash.","title":"Pharmacy chain: precursors paid in cash"}', 'PENDING',
        pg_temp.id('dana'), pg_temp.at(), pg_temp.id('dana'), 'SUPERVISOR', NULL, NULL, NULL, NULL, 1);
--! P9D aibek CASE_FILE hawala CaseFileEvent.Drafted
INSERT INTO case_file (id, number, owner_authority_id, status, status_since, title, handling_code, source_reliability, information_accuracy,
                       offence, legal_basis, operation, summary, author_id, last_edited_by, created_at, version)
VALUES (pg_temp.id('hawala'), 'KZ-DC-' || pg_temp.year() || '-0003', pg_temp.id('KZ-DC'), 'DRAFT', pg_temp.at(), 'Informal transfers between Shymkent and Khujand', 'H2', 'B', 2,
        'ORGANISING_FINANCING', 'CONVENTION_1988', 'PROGRAMME', 'Three shops settle balances without bank transfers.', pg_temp.id('aibek'), pg_temp.id('aibek'), pg_temp.at(), 1);
--! P9D aibek PARTY shop PartyEvent.Added
INSERT INTO party (id, owner_authority_id, kind, display_name, sex, birth_date, country, created_by, created_at, version)
VALUES (pg_temp.id('shop'), pg_temp.id('KZ-DC'), 'PERSON', 'Orken Bazar (Өркен Базар)', 'MALE', '1990-01-20', 'KZ', pg_temp.id('aibek'), pg_temp.at(), 1);
INSERT INTO party_name (party_id, position, kind, script, full_name) VALUES (pg_temp.id('shop'), 0, 'PRIMARY', 'CYRILLIC', 'Өркен Базар');
INSERT INTO party_name (party_id, position, kind, script, full_name) VALUES (pg_temp.id('shop'), 1, 'TRANSLITERATION', 'LATIN', 'Orken Bazar');
INSERT INTO party_identifier (party_id, position, kind, country, value) VALUES (pg_temp.id('shop'), 0, 'NATIONAL_ID', 'KZ', '000000000041');
--! P9D aibek CASE_FILE hawala CaseFileEvent.PartyInvolved role=SUSPECT
INSERT INTO involvement (case_file_id, party_id, owner_authority_id, role, added_by, added_at) VALUES (pg_temp.id('hawala'), pg_temp.id('shop'), pg_temp.id('KZ-DC'), 'SUSPECT', pg_temp.id('aibek'), pg_temp.at());
--! P8D aibek CASE_FILE hawala CaseFileEvent.Submitted parties=1
UPDATE case_file SET status = 'SUBMITTED', status_since = pg_temp.at() WHERE id = pg_temp.id('hawala');
--! P7D saule CASE_FILE hawala CaseFileEvent.Returned reason=Say which shops, and what the source saw himself.
UPDATE case_file SET status = 'DRAFT', status_since = pg_temp.at() WHERE id = pg_temp.id('hawala');
INSERT INTO proposal (id, subject_kind, subject_id, subject_label, case_file_id, owner_authority_id, step, content, state, proposed_by, proposed_at,
                      last_edited_by, decider_role, second_role, decided_by, decided_at, reason, version)
VALUES (pg_temp.id('open hawala'), 'CASE_FILE', pg_temp.id('hawala'), 'KZ-DC-' || pg_temp.year() || '-0003 Informal transfers between Shymkent and Khujand', pg_temp.id('hawala'), pg_temp.id('KZ-DC'), 'OPEN', '{"summary":"Three shops settle balances without bank transfers.","title":"Informal transfers between Shymkent and Khujand"}', 'RETURNED',
        pg_temp.id('aibek'), pg_temp.at() - interval '1 day', pg_temp.id('aibek'), 'SUPERVISOR', NULL, pg_temp.id('saule'), pg_temp.at(), 'Say which shops, and what the source saw himself.', 1);

-- ---------------------------------------------------------------- A request to Kyrgyzstan that is overdue there
--! P16D aibek REQUEST osh RequestEvent.Drafted
INSERT INTO information_request (id, owner_authority_id, case_file_id, kind, status, status_since, title, addressee_id, proceedings, offence, facts, sought, why_there,
                                 purpose, foreseen_use, urgency, handling_code, source_reliability, information_accuracy, legal_basis, language,
                                 author_id, last_edited_by, created_at, version)
VALUES (pg_temp.id('osh'), pg_temp.id('KZ-DC'), pg_temp.id('couriers'), 'INFORMATION', 'DRAFT', pg_temp.at(), 'Accounts of Serik Tauke in Osh', pg_temp.id('KG'),
        'KZ-17-2026, Steppe Drug Crime Agency', 'LAUNDERING', 'Couriers carry cash across the Korday crossing; part of it is paid in at Osh.',
        'Accounts held or controlled by Serik Tauke since 2024, with balances.', 'Two couriers named a bank in Osh.', 'To trace the proceeds of drug trafficking.',
        'Police use; court use only with your permission.', 'NORMAL', 'H0', 'B', 2, 'CARICC_AGREEMENT', 'ru', pg_temp.id('aibek'), pg_temp.id('aibek'), pg_temp.at(), 1);
--! P15D aibek REQUEST osh RequestEvent.Submitted
UPDATE information_request SET status = 'PENDING_APPROVAL', status_since = pg_temp.at() WHERE id = pg_temp.id('osh');
--! P14D marat REQUEST osh RequestEvent.Approved
UPDATE information_request SET status = 'APPROVED', status_since = pg_temp.at() WHERE id = pg_temp.id('osh');
--! P13D timur REQUEST osh RequestEvent.Sent
UPDATE information_request r SET status = 'SENT', status_since = pg_temp.at(), number = 'KZ-DC-' || pg_temp.year() || '-R0001', sent_by = pg_temp.id('timur'), sent_at = pg_temp.at(),
       snapshot = s.bytes, snapshot_sha256 = sha256(s.bytes)
  FROM (SELECT convert_to('{"addressee":"KG","documents":[],"facts":' || to_json(facts)::text || ',"foreseenUse":' || to_json(foreseen_use)::text
                          || ',"fromAuthority":"Steppe Drug Crime Agency / Степное агентство по борьбе с наркопреступностью","fromParticipant":"KZ","handling":"H0","items":[],"kind":"INFORMATION"'
                          || ',"language":"ru","legalBasis":"CARICC_AGREEMENT","number":"KZ-DC-' || pg_temp.year() || '-R0001","offence":"LAUNDERING","proceedings":' || to_json(proceedings)::text
                          || ',"purpose":' || to_json(purpose)::text || ',"sentBy":"Timur Alga, National contact point","sought":' || to_json(sought)::text
                          || ',"title":' || to_json(title)::text || ',"urgency":"NORMAL","whyThere":' || to_json(why_there)::text || '}', 'UTF8') AS bytes
          FROM information_request WHERE id = pg_temp.id('osh')) s
 WHERE r.id = pg_temp.id('osh');
INSERT INTO request_counter (authority_id, year, last) VALUES (pg_temp.id('KZ-DC'), pg_temp.year()::integer, 1);
--! P12D aizada EXECUTION osh ExecutionEvent.Received
INSERT INTO execution (id, owner_authority_id, requesting_authority_id, participant_id, status, status_since, received_by, received_at, profile, due, version)
VALUES (pg_temp.id('osh'), pg_temp.id('KG-DC'), pg_temp.id('KZ-DC'), pg_temp.id('KG'), 'RECEIVED', pg_temp.at(), pg_temp.id('aizada'), pg_temp.at(), 'NORMAL', pg_temp.at() + interval '168 hours', 1);
--! P11D nurlan EXECUTION osh ExecutionEvent.Accepted
UPDATE execution SET status = 'ACCEPTED', status_since = pg_temp.at(), accepted_by = pg_temp.id('nurlan'), accepted_at = pg_temp.at(), handling_officer_id = pg_temp.id('bakyt')
 WHERE id = pg_temp.id('osh');
--! P10D bakyt EXECUTION osh ExecutionEvent.Started
UPDATE execution SET status = 'IN_EXECUTION', status_since = pg_temp.at() WHERE id = pg_temp.id('osh');

-- ---------------------------------------------------------------- A case of the other state, which the first one does not see
--! P25D bakyt CASE_FILE bazaar CaseFileEvent.Drafted
INSERT INTO case_file (id, number, owner_authority_id, status, status_since, title, handling_code, source_reliability, information_accuracy,
                       offence, legal_basis, operation, summary, author_id, last_edited_by, created_at, version)
VALUES (pg_temp.id('bazaar'), 'KG-DC-' || pg_temp.year() || '-0001', pg_temp.id('KG-DC'), 'DRAFT', pg_temp.at(), 'Bazaar container rents as a front', 'H1', 'B', 2,
        'LAUNDERING', 'CONVENTION_1988', 'PROGRAMME', 'Rents of forty containers are paid by people who have no trade.', pg_temp.id('bakyt'), pg_temp.id('bakyt'), pg_temp.at(), 1);
INSERT INTO case_counter (authority_id, year, last) VALUES (pg_temp.id('KG-DC'), pg_temp.year()::integer, 1);
--! P25D bakyt PARTY landlord PartyEvent.Added
INSERT INTO party (id, owner_authority_id, kind, display_name, sex, birth_date, country, created_by, created_at, version)
VALUES (pg_temp.id('landlord'), pg_temp.id('KG-DC'), 'PERSON', 'Temir Kench (Темир Кенч)', 'MALE', '1975-12-03', 'KG', pg_temp.id('bakyt'), pg_temp.at(), 1);
INSERT INTO party_name (party_id, position, kind, script, full_name) VALUES (pg_temp.id('landlord'), 0, 'PRIMARY', 'CYRILLIC', 'Темир Кенч');
INSERT INTO party_name (party_id, position, kind, script, full_name) VALUES (pg_temp.id('landlord'), 1, 'TRANSLITERATION', 'LATIN', 'Temir Kench');
INSERT INTO party_identifier (party_id, position, kind, country, value) VALUES (pg_temp.id('landlord'), 0, 'NATIONAL_ID', 'KG', '00000000000017');
--! P25D bakyt CASE_FILE bazaar CaseFileEvent.PartyInvolved role=SUSPECT
INSERT INTO involvement (case_file_id, party_id, owner_authority_id, role, added_by, added_at) VALUES (pg_temp.id('bazaar'), pg_temp.id('landlord'), pg_temp.id('KG-DC'), 'SUSPECT', pg_temp.id('bakyt'), pg_temp.at());
--! P24D bakyt CASE_FILE bazaar CaseFileEvent.Submitted parties=1
UPDATE case_file SET status = 'SUBMITTED', status_since = pg_temp.at() WHERE id = pg_temp.id('bazaar');
--! P23D nurlan CASE_FILE bazaar CaseFileEvent.Opened note=Accepted.
UPDATE case_file SET status = 'OPEN', status_since = pg_temp.at(), lead_id = pg_temp.id('bakyt'), review_date = pg_temp.day(40) WHERE id = pg_temp.id('bazaar');
