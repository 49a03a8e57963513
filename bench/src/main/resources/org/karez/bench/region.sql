-- An invented region: seven states, fifty authorities of very different size, a thousand officers, and as many cases with all that
-- belongs to them as the setting bench.cases says. Run by the owner, in one transaction. Everything is derived from counted numbers, so
-- that two fillings with the same setting are alike. The first authority has a sixth of everything; its officers sign in.

CREATE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT md5(kind || ' ' || n)::uuid $$;
-- Evenly spread over [0, 1), another way for each purpose.
CREATE FUNCTION pg_temp.spread(n bigint, purpose integer) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT (hashint8extended(n, purpose) & 4503599627370495) / 4503599627370496.0::double precision $$;
CREATE FUNCTION pg_temp.pick(list text[], n bigint, purpose integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT list[1 + floor(pg_temp.spread(n, purpose) * cardinality(list))::integer] $$;
-- Of each authority's twenty officers the first twelve investigate.
CREATE FUNCTION pg_temp.investigator(authority integer, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT pg_temp.id('officer', authority * 100 + 1 + n % 12) $$;
CREATE FUNCTION pg_temp.ago(days double precision) RETURNS timestamptz LANGUAGE sql STABLE
AS $$ SELECT date_trunc('second', now() - make_interval(secs => days * 86400)) $$;
CREATE FUNCTION pg_temp.state_of(authority integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT (authority - 1) % 7 + 1 $$;

-- ---------------------------------------------------------------- Who takes part

INSERT INTO participant (id, code, name_en, name_ru, kind, version)
SELECT pg_temp.id('state', n), 'S' || n, 'State ' || n, 'Государство ' || n, 'STATE', 1 FROM generate_series(1, 7) n;
INSERT INTO membership (id, participant_id, status, since, decision)
SELECT pg_temp.id('member', n), pg_temp.id('state', n), 'MEMBER', '2010-01-01', 'Session 1, decision ' || n FROM generate_series(1, 7) n;
INSERT INTO authority (id, participant_id, code, name_en, name_ru, kind, version)
SELECT pg_temp.id('authority', n), pg_temp.id('state', pg_temp.state_of(n)), 'A' || to_char(n, 'FM00'), 'Authority ' || n, 'Орган ' || n,
       pg_temp.pick('{POLICE,DRUG_CONTROL,CUSTOMS,FIU}', n, 1), 1
  FROM generate_series(1, 50) n;

CREATE TEMP TABLE o ON COMMIT DROP AS
SELECT a, k, pg_temp.id('officer', a * 100 + k) AS id,
       CASE WHEN k <= 12 THEN 'INVESTIGATOR' WHEN k <= 15 THEN 'SUPERVISOR' WHEN k <= 17 THEN 'COORDINATOR' WHEN k = 18 THEN 'AUDITOR'
            ELSE 'ADMINISTRATOR' END AS role
  FROM generate_series(1, 50) a, generate_series(1, 20) k;
INSERT INTO officer (id, authority_id, login, name, post, active, language, theme, density, version)
SELECT id, pg_temp.id('authority', a), format('a%s-%s', to_char(a, 'FM00'), to_char(k, 'FM00')),
       pg_temp.pick('{Aibek,Bakyt,Dana,Emil,Farrukh,Gulnara,Jyldyz,Marat,Nurlan,Saule}', a * 100 + k, 2) || ' '
           || pg_temp.pick('{Sarsen,Toolu,Kuat,Dos,Kuhzod,Adal,Tunuk,Zhaksy,Asker,Erkin,Alga,Pul}', a * 100 + k, 3),
       initcap(role), true, 'en', 'LIGHT', 'NORMAL', 1
  FROM o;
INSERT INTO credential (officer_id, hash, changed_at, must_change, version)
SELECT id, current_setting('bench.hash'), now(), false, 1 FROM o WHERE a = 1;
INSERT INTO role_grant (id, officer_id, role, state, requested_at, decided_at, version)
SELECT pg_temp.id('grant', a * 100 + k), id, role, 'GRANTED', pg_temp.ago(2000), pg_temp.ago(2000), 1 FROM o;

-- ---------------------------------------------------------------- Cases, their parties and documents

CREATE TEMP TABLE c ON COMMIT DROP AS
SELECT c.*, pg_temp.id('case', n) AS id, pg_temp.id('authority', a) AS owner, pg_temp.investigator(a, n) AS author, pg_temp.ago(age) AS created,
       format('S%s-A%s-%s-%s', pg_temp.state_of(a), to_char(a, 'FM00'), extract(year FROM pg_temp.ago(age)), to_char(n, 'FM0000000')) AS number
  FROM (SELECT n, floor(power(51, pg_temp.spread(n, 10)))::integer AS a, s.status,
               pg_temp.spread(n, 12) * CASE WHEN s.status IN ('DRAFT', 'SUBMITTED') THEN 40 WHEN s.status IN ('OPEN', 'INVESTIGATION') THEN 700 ELSE 2000 END AS age
          FROM generate_series(1, current_setting('bench.cases')::integer) n
          CROSS JOIN LATERAL (SELECT CASE WHEN u < 0.04 THEN 'DRAFT' WHEN u < 0.05 THEN 'SUBMITTED' WHEN u < 0.15 THEN 'OPEN'
                                          WHEN u < 0.35 THEN 'INVESTIGATION' WHEN u < 0.9 THEN 'CLOSED' ELSE 'REJECTED' END AS status
                                FROM pg_temp.spread(n, 11) u) s) c;
CREATE INDEX ON c (n);
INSERT INTO case_file (id, number, owner_authority_id, status, status_since, title, handling_code, source_reliability, information_accuracy, offence,
                       legal_basis, operation, summary, author_id, last_edited_by, lead_id, review_date, investigation_plan, outcome, effect_on_group,
                       created_at, version)
SELECT id, number, owner, status, created + (now() - created) / 2,
       pg_temp.pick('{Couriers,Pharmacies,Hawala,Bazaar rents,Freight,Crypto exchange,Poppy fields,Precursors,Cash houses,Трансграничный перевод}', n, 13)
           || ' ' || pg_temp.pick('{Almaty,Osh,Khujand,Tashkent,Mary,Omsk,Ganja,Бишкек,Душанбе,Самарканд}', n, 14) || ' - '
           || pg_temp.pick('{Almaty,Osh,Khujand,Tashkent,Mary,Omsk,Ganja,Бишкек,Душанбе,Самарканд}', n, 15) || ' no. ' || n,
       pg_temp.pick('{H0,H1,H1,H1,H2}', n, 16), pg_temp.pick('{A,B,C,X}', n, 17), 2, pg_temp.pick('{LAUNDERING,DRUG_TRAFFICKING,PRECURSORS}', n, 18),
       'CONVENTION_1988', 'PROGRAMME', repeat('Cash is paid into accounts in parts just below the threshold. ', 6), author, author,
       CASE WHEN status IN ('OPEN', 'INVESTIGATION', 'CLOSED') THEN author END,
       CASE WHEN status IN ('OPEN', 'INVESTIGATION') THEN current_date + floor(pg_temp.spread(n, 19) * 180)::integer - 5
            WHEN status = 'CLOSED' THEN created::date + 90 END,
       'Trace the accounts; ask the neighbours.', 'Assets frozen', 'DISRUPTED', created, 1
  FROM c;
-- One case in thirty is shared with the largest authority of its state, or with one of its investigators.
INSERT INTO case_access (id, case_file_id, authority_id, officer_id, granted_by, granted_at)
SELECT pg_temp.id('access', n), id, CASE WHEN n % 3 > 0 THEN pg_temp.id('authority', pg_temp.state_of(a)) END,
       CASE WHEN n % 3 = 0 THEN pg_temp.investigator(pg_temp.state_of(a), n / 3) END, author, created
  FROM c WHERE a > 7 AND pg_temp.spread(n, 20) < 1 / 30.0;

-- Two parties a case, and one of the same authority's case before.
INSERT INTO party (id, owner_authority_id, kind, display_name, sex, birth_date, country, created_by, created_at, version)
SELECT pg_temp.id('party', 2 * n + i), owner, kind, name || ' ' || n, CASE WHEN kind = 'PERSON' THEN 'MALE' END,
       CASE WHEN kind = 'PERSON' THEN date '1960-01-01' + (pg_temp.spread(n, 21) * 16000)::integer END, 'KZ', author, created, 1
  FROM c, generate_series(0, 1) i,
       LATERAL (SELECT CASE WHEN pg_temp.spread(2 * n + i, 22) < 0.8 THEN 'PERSON' ELSE 'ORGANISATION' END AS kind,
                       pg_temp.pick('{Serik,Aigul,Orken,Temir,Aliya,Rustam,Серік,Айгүл,Өркен,Темир}', 2 * n + i, 23) || ' '
                       || pg_temp.pick('{Tauke,Bazar,Kench,Darya,Suu,Bek,Тәуке,Базар,Кенч,Дарья}', 2 * n + i, 24) AS name) p;
INSERT INTO party_name (party_id, position, kind, script, full_name)
SELECT id, 0, 'PRIMARY', 'LATIN', display_name FROM party;
INSERT INTO party_name (party_id, position, kind, script, full_name)
SELECT id, 1, 'ALIAS', 'LATIN', reverse(display_name) FROM party WHERE kind = 'PERSON';
INSERT INTO party_identifier (party_id, position, kind, country, value)
SELECT id, 0, 'NATIONAL_ID', 'KZ', abs(hashtext(id::text))::text FROM party;
INSERT INTO involvement (case_file_id, party_id, owner_authority_id, role, added_by, added_at)
SELECT id, pg_temp.id('party', 2 * n + i), owner, pg_temp.pick('{SUSPECT,FINANCIER,NOMINEE,ASSOCIATE}', 2 * n + i, 25), author, created
  FROM c, generate_series(0, 1) i;
INSERT INTO involvement (case_file_id, party_id, owner_authority_id, role, added_by, added_at)
SELECT id, pg_temp.id('party', 2 * before), owner, 'ASSOCIATE', author, created
  FROM (SELECT c.*, lag(n) OVER (PARTITION BY a ORDER BY n) AS before FROM c) c WHERE before IS NOT NULL;
INSERT INTO document (id, case_file_id, owner_authority_id, name, media_type, size, sha256, description, added_by, added_at)
SELECT pg_temp.id('document', 2 * n + i), id, owner, format('Document %s of %s.pdf', i + 1, number), 'application/pdf', 1000 + n, sha256(number::bytea),
       'As received', author, created + i * interval '1 hour'
  FROM c, generate_series(0, 1) i;

-- ---------------------------------------------------------------- Assets and what happened to them

CREATE TEMP TABLE s ON COMMIT DROP AS
SELECT a.m, pg_temp.id('asset', a.m) AS asset, c.*, t.status AS step,
       CASE t.status WHEN 'IDENTIFIED' THEN 1 WHEN 'DISCOUNTED' THEN 2 WHEN 'TRACED' THEN 2 WHEN 'RESTRAINT_PROPOSED' THEN 3 WHEN 'FROZEN' THEN 4 ELSE 5 END AS events
  FROM generate_series(1, current_setting('bench.cases')::integer * 3 / 2) WITH ORDINALITY a (m)
  JOIN c ON c.n = 1 + (a.m * 2 / 3) % current_setting('bench.cases')::integer
  CROSS JOIN LATERAL (SELECT CASE WHEN u < 0.3 THEN 'IDENTIFIED' WHEN u < 0.55 THEN 'TRACED' WHEN u < 0.6 THEN 'RESTRAINT_PROPOSED' WHEN u < 0.8 THEN 'FROZEN'
                                  WHEN u < 0.9 THEN 'RELEASED' ELSE 'DISCOUNTED' END AS status
                        FROM pg_temp.spread(a.m, 30) u) t;
INSERT INTO asset (id, number, case_file_id, owner_authority_id, kind, status, status_since, description, country, place, learned_from, learned_note, holder_id,
                   beneficial_owner_id, value_amount, value_currency, value_date, value_method, restraint_basis, proportionality, seizure_plan,
                   restrained_amount, restrained_currency, order_expires, last_event, created_by, last_edited_by, created_at, version)
SELECT asset, number || '-A' || to_char(m, 'FM00000000'), id, owner,
       pg_temp.pick('{BANK_ACCOUNT,BANK_ACCOUNT,CASH,REAL_ESTATE,VEHICLE,COMPANY_SHARE,CRYPTO_WALLET}', m, 31), step, created + (now() - created) / 3,
       pg_temp.pick('{Account,Flat,House,Car,Shares,Wallet,Warehouse,Квартира}', m, 32) || ' no. ' || m,
       pg_temp.pick('{KZ,KG,TJ,UZ,RU,AE}', m, 33), pg_temp.pick('{Almaty,Osh,Khujand,Tashkent,Dubai}', m, 34), 'REGISTER', 'From the register',
       CASE WHEN events > 1 THEN pg_temp.id('party', 2 * n) END, CASE WHEN events > 1 THEN pg_temp.id('party', 2 * n + 1) END,
       CASE WHEN events > 1 THEN amount END, CASE WHEN events > 1 THEN 'KZT' END, CASE WHEN events > 1 THEN created::date END, CASE WHEN events > 1 THEN 'MARKET' END,
       'National law', 'Proceeds only', 'No custody cost', CASE WHEN step = 'FROZEN' THEN amount END, CASE WHEN step = 'FROZEN' THEN 'KZT' END,
       CASE WHEN step = 'FROZEN' THEN current_date + floor(pg_temp.spread(m, 35) * 700)::integer - 5 END, events, author, author, created, 1
  FROM s CROSS JOIN LATERAL (SELECT round((1000 + pg_temp.spread(m, 36) * 100000000)::numeric, 2) AS amount) v;
INSERT INTO asset_identifier (asset_id, position, scheme, value)
SELECT asset, 0, 'REFERENCE', 'REF-' || m FROM s;
INSERT INTO legal_act (id, asset_id, case_file_id, owner_authority_id, kind, issuer, number, act_date, expires, document_id, document_sha256, registered_by, registered_at)
SELECT pg_temp.id('act', m), asset, id, owner, 'FREEZING_ORDER', 'District court', '2-' || m, created::date, created::date + 1000, pg_temp.id('document', 2 * n),
       encode(sha256(number::bytea), 'hex'), author, created
  FROM s WHERE events > 3;
INSERT INTO legal_event (id, asset_id, number, case_file_id, owner_authority_id, step, from_status, to_status, happened_on, legal_act_id, amount, currency,
                         registered_by, confirmed_by, at)
SELECT pg_temp.id('event', m * 10 + k), asset, k, id, owner, e.step[k], CASE WHEN k > 1 THEN e.status[k - 1] END, e.status[k], created::date,
       CASE WHEN k > 3 THEN pg_temp.id('act', m) END, CASE WHEN k > 1 THEN 1000000 END, CASE WHEN k > 1 THEN 'KZT' END,
       author, CASE WHEN k > 1 THEN pg_temp.id('officer', a * 100 + 13) END, created + k * interval '1 day'
  FROM s CROSS JOIN LATERAL (SELECT CASE WHEN s.step = 'DISCOUNTED' THEN '{IDENTIFY,DISCOUNT}' ELSE '{IDENTIFY,TRACE,PROPOSE_RESTRAINT,FREEZE,RELEASE}' END::text[] AS step,
                                    CASE WHEN s.step = 'DISCOUNTED' THEN '{IDENTIFIED,DISCOUNTED}' ELSE '{IDENTIFIED,TRACED,RESTRAINT_PROPOSED,FROZEN,RELEASED}' END::text[] AS status) e,
       generate_series(1, events) k;

-- ---------------------------------------------------------------- Imported reports; one case in a hundred has a large one

CREATE TEMP TABLE d ON COMMIT DROP AS
SELECT c.*, CASE WHEN n % 300 = 0 THEN 400 ELSE 8 END AS many FROM c WHERE n % 3 = 0;
INSERT INTO disclosure (id, owner_authority_id, case_file_id, document_id, sha256, file_name, rentity, report_code, reference, report_date, currency, transactions,
                        parties, accounts, imported_by, imported_at)
SELECT pg_temp.id('report', n), owner, id, pg_temp.id('document', 2 * n), encode(sha256(id::text::bytea), 'hex'), format('report-%s.xml', n), (100 + n % 90)::text,
       pg_temp.pick('{STR,SAR,CTR}', n, 40), 'REF/' || n, created, 'KZT', many, 2, 2, author, created
  FROM d;
INSERT INTO reported_transaction (id, disclosure_id, position, case_file_id, owner_authority_id, number, happened_at, amount, currency, from_label, from_party_id,
                                  to_label, to_party_id, mode, location, comment, suspicious, line)
SELECT pg_temp.id('transaction', n * 1000 + k), pg_temp.id('report', n), k, id, owner, format('T%s/%s', n, k), created - k * interval '1 hour', 100 + k, 'KZT',
       'Sender', pg_temp.id('party', 2 * n), 'Receiver', pg_temp.id('party', 2 * n + 1), 'CASH', 'Branch', 'As reported', k % 5 = 0, k * 30
  FROM d, generate_series(1, many) k;

-- ---------------------------------------------------------------- Requests to other states, and what became of them there

CREATE TEMP TABLE r ON COMMIT DROP AS
SELECT r.*, pg_temp.id('request', n) AS request, p.number AS sent_number, t.status AS step, t.done, convert_to(format('{"number":"%s","facts":"%s"}', p.number, repeat('As known. ', 80)), 'UTF8') AS bytes
  FROM (SELECT c.*, 1 + (pg_temp.state_of(a) + floor(pg_temp.spread(n, 50) * 6)::integer) % 7 AS addressee FROM c WHERE n % 5 < 3) r
  CROSS JOIN LATERAL (SELECT CASE WHEN u < 0.03 THEN 'DRAFT' WHEN u < 0.04 THEN 'PENDING_APPROVAL' WHEN u < 0.045 THEN 'APPROVED' WHEN u < 0.2 THEN 'SENT'
                                  WHEN u < 0.22 THEN 'FEEDBACK_DUE' WHEN u < 0.95 THEN 'CLOSED' ELSE 'WITHDRAWN' END AS status,
                             CASE WHEN u < 0.045 OR u >= 0.95 THEN NULL WHEN u < 0.055 THEN 'SENT' WHEN u < 0.06 THEN 'RECEIVED' WHEN u < 0.065 THEN 'ACCEPTED'
                                  WHEN u < 0.1 THEN 'IN_EXECUTION' WHEN u < 0.105 THEN 'REPLY_PENDING_APPROVAL' ELSE 'ANSWERED' END AS done
                        FROM pg_temp.spread(n, 51) u) t
  CROSS JOIN LATERAL (SELECT format('S%s-A%s-%s-R%s', pg_temp.state_of(a), to_char(a, 'FM00'), extract(year FROM created), to_char(n, 'FM0000000')) AS number) p;
INSERT INTO information_request (id, number, owner_authority_id, case_file_id, kind, status, status_since, title, addressee_id, facts, sought, urgency, handling_code,
                                 source_reliability, information_accuracy, legal_basis, language, author_id, last_edited_by, created_at, snapshot, snapshot_sha256,
                                 sent_by, sent_at, feedback_used, feedback_worth, withdrawal_reason, version)
SELECT request, CASE WHEN done IS NOT NULL THEN sent_number END, owner, id, CASE WHEN n % 10 = 0 THEN 'FREEZE' ELSE 'INFORMATION' END, step, created + interval '2 days',
       pg_temp.pick('{Accounts,Companies,Flats,Couriers,Wallets}', n, 52) || ' of the group in case ' || n, pg_temp.id('state', addressee), 'Facts', 'Accounts',
       pg_temp.pick('{NORMAL,NORMAL,URGENT}', n, 53), 'H0', 'B', 2, 'CARICC_AGREEMENT', 'en', author, author, created,
       CASE WHEN done IS NOT NULL THEN bytes END, CASE WHEN done IS NOT NULL THEN sha256(bytes) END,
       CASE WHEN done IS NOT NULL THEN pg_temp.id('officer', a * 100 + 16) END, CASE WHEN done IS NOT NULL THEN created + interval '2 days' END,
       true, 'USEFUL', 'No longer needed', 1
  FROM r;
INSERT INTO request_item (id, request_id, position, kind, reference_id, label, details, handling_code, source_reliability, information_accuracy)
SELECT pg_temp.id('item', n * 10 + i), request, i, CASE WHEN i = 0 THEN 'PARTY' ELSE 'DOCUMENT' END,
       CASE WHEN i = 0 THEN pg_temp.id('party', 2 * n) ELSE pg_temp.id('document', 2 * n) END, 'Item ' || i, 'As it was chosen', 'H0', 'B', 2
  FROM r, generate_series(0, 1) i;
-- Half of what a state receives goes to its largest authority.
CREATE TEMP TABLE e ON COMMIT DROP AS
SELECT r.*, CASE WHEN n % 2 = 0 THEN addressee ELSE addressee + 7 * (1 + n / 2 % 6) END::integer AS b FROM r WHERE done <> 'SENT';
INSERT INTO answer (id, owner_authority_id, content, drafted_by, last_edited_by, approved_by, approved_at, snapshot, snapshot_sha256, sent_by, sent_at, version)
SELECT request, pg_temp.id('authority', b), 'Two accounts were found.', pg_temp.investigator(b, n), pg_temp.investigator(b, n), pg_temp.id('officer', b * 100 + 13),
       created + interval '5 days', CASE WHEN done = 'ANSWERED' THEN bytes END, CASE WHEN done = 'ANSWERED' THEN sha256(bytes) END,
       CASE WHEN done = 'ANSWERED' THEN pg_temp.id('officer', b * 100 + 16) END, CASE WHEN done = 'ANSWERED' THEN created + interval '6 days' END, 1
  FROM e WHERE done IN ('REPLY_PENDING_APPROVAL', 'ANSWERED');
INSERT INTO answer_item (id, answer_id, position, content, document_id, handling_code, source_reliability, information_accuracy)
SELECT pg_temp.id('answer item', n), request, 0, 'The statement of the account', pg_temp.id('document', 2 * n + 1), 'H0', 'B', 2
  FROM e WHERE done IN ('REPLY_PENDING_APPROVAL', 'ANSWERED');
INSERT INTO execution (id, owner_authority_id, requesting_authority_id, participant_id, status, status_since, received_by, received_at, profile, due, accepted_by, accepted_at,
                       handling_officer_id, answer_id, answered_at, version)
SELECT request, pg_temp.id('authority', b), owner, pg_temp.id('state', addressee), done, created + interval '4 days', pg_temp.id('officer', b * 100 + 16),
       created + interval '3 days', 'NORMAL', created + interval '10 days', pg_temp.id('officer', b * 100 + 13), created + interval '3 days', pg_temp.investigator(b, n),
       CASE WHEN done IN ('REPLY_PENDING_APPROVAL', 'ANSWERED') THEN request END, CASE WHEN done = 'ANSWERED' THEN created + interval '6 days' END, 1
  FROM e;

-- ---------------------------------------------------------------- Proposals: one decided for each case and half of its assets, and those that wait

INSERT INTO proposal (id, subject_kind, subject_id, subject_label, case_file_id, owner_authority_id, step, content, state, proposed_by, proposed_at, last_edited_by,
                      decider_role, decided_by, decided_at, reason, version)
SELECT pg_temp.id('case proposal', n), 'CASE_FILE', id, number || ' as proposed', id, owner, 'OPEN', '{"title":"As proposed","summary":"Cash is paid into accounts"}',
       CASE status WHEN 'SUBMITTED' THEN 'PENDING' WHEN 'REJECTED' THEN 'REJECTED' WHEN 'DRAFT' THEN 'RETURNED' ELSE 'APPROVED' END,
       author, created, author, 'SUPERVISOR', CASE WHEN status <> 'SUBMITTED' THEN pg_temp.id('officer', a * 100 + 13) END,
       CASE WHEN status <> 'SUBMITTED' THEN created + interval '1 day' END, 'As said', 1
  FROM c WHERE status <> 'DRAFT' OR n % 2 = 0;
INSERT INTO proposal (id, subject_kind, subject_id, subject_label, case_file_id, owner_authority_id, step, content, state, proposed_by, proposed_at, last_edited_by,
                      decider_role, decided_by, decided_at, reason, version)
SELECT pg_temp.id('asset proposal', m), 'ASSET', asset, number || ' as proposed', id, owner, 'TRACE', '{"description":"As proposed"}',
       CASE WHEN step = 'IDENTIFIED' THEN 'PENDING' ELSE 'APPROVED' END, author, created + interval '1 day', author, 'SUPERVISOR',
       CASE WHEN step <> 'IDENTIFIED' THEN pg_temp.id('officer', a * 100 + 13) END, CASE WHEN step <> 'IDENTIFIED' THEN created + interval '2 days' END, 'As said', 1
  FROM s WHERE step <> 'IDENTIFIED' OR m % 20 = 0;
INSERT INTO proposal (id, subject_kind, subject_id, subject_label, case_file_id, owner_authority_id, step, content, state, proposed_by, proposed_at, last_edited_by,
                      decider_role, decided_by, decided_at, version)
SELECT pg_temp.id('request proposal', n), 'REQUEST', request, sent_number || ' as proposed', id, owner, 'APPROVE', '{"title":"As proposed"}',
       CASE WHEN step = 'PENDING_APPROVAL' THEN 'PENDING' ELSE 'APPROVED' END, author, created, author, 'SUPERVISOR',
       CASE WHEN step <> 'PENDING_APPROVAL' THEN pg_temp.id('officer', a * 100 + 13) END, CASE WHEN step <> 'PENDING_APPROVAL' THEN created + interval '1 day' END, 1
  FROM r WHERE step <> 'DRAFT';

-- ---------------------------------------------------------------- The trail: entries as they are written, their chains left out

CREATE TEMP TABLE t ON COMMIT DROP AS
SELECT 'CASE_FILE' AS kind, id, owner, a, author, created, '{CaseFileEvent.Drafted,CaseFileEvent.Submitted,CaseFileEvent.Opened,Viewed}'::text[] AS events, n FROM c
UNION ALL SELECT 'PARTY', p.id, c.owner, c.a, c.author, c.created, '{PartyEvent.Added}', c.n
            FROM c CROSS JOIN LATERAL (VALUES (pg_temp.id('party', 2 * n)), (pg_temp.id('party', 2 * n + 1))) p (id)
UNION ALL SELECT 'ASSET', asset, owner, a, author, created, '{AssetEvent.Identified,Viewed}', m FROM s
UNION ALL SELECT 'REQUEST', request, owner, a, author, created, '{RequestEvent.Drafted,RequestEvent.Submitted,Viewed}', n FROM r
UNION ALL SELECT 'EXECUTION', request, pg_temp.id('authority', b), b, pg_temp.investigator(b, n), created, '{ExecutionEvent.Received,Viewed}', n FROM e
UNION ALL SELECT 'OFFICER', id, pg_temp.id('authority', a), a, id, pg_temp.ago(2000),
                 array_prepend('OfficerEvent.Added', array_fill('OfficerEvent.SignedIn'::text, ARRAY[greatest(2, current_setting('bench.cases')::integer / 700)])), a * 100 + k FROM o
UNION ALL SELECT 'AUTHORITY', pg_temp.id('authority', a), pg_temp.id('authority', a), a, pg_temp.id('officer', a * 100 + 18), pg_temp.ago(2000),
                 '{Viewed,Viewed,TrailEvent.Exported}', a FROM generate_series(1, 50) a;
INSERT INTO trail_entry (subject_kind, subject_id, number, owner_authority_id, officer_id, at, event, body, hash)
SELECT kind, id, number, owner, author, at, event, body, sha256(body)
  FROM (SELECT t.*, k.event, k.number::integer AS number,
               created + (now() - created) * (k.number - 1) / cardinality(events) + pg_temp.spread(n, 60) * interval '1 day' AS at,
               convert_to(format('{"at":"2026-01-01T00:00:00Z","authority":"%s","details":{},"event":"%s","kind":"%s","number":%s,"officer":"%s","owner":"%s","previous":"","state":{"number":"%s","owner":"%s"},"subject":"%s","v":1}',
                                 owner, k.event, kind, k.number, author, owner, n, owner, id), 'UTF8') AS body
          FROM t, unnest(events) WITH ORDINALITY k (event, number)) entry
 ORDER BY at;
INSERT INTO trail_head (subject_kind, subject_id, number, hash, owner_authority_id)
SELECT e.subject_kind, e.subject_id, e.number, e.hash, e.owner_authority_id
  FROM trail_entry e JOIN t ON t.kind = e.subject_kind AND t.id = e.subject_id AND cardinality(t.events) = e.number;
