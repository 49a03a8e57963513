-- What a verification of the trail compares: every column that says something, and what came to a subject piece by piece.

-- ---------------------------------------------------------------- Spellings, the same as those of the application

-- Texts in one line from which each can be told again: a JSON array without blanks. What is not known is empty.
CREATE FUNCTION state_line(VARIADIC texts text[]) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT array_to_json(array_replace(texts, NULL, ''))::text $$;

-- A moment in UTC, with as many decimals as it has, in threes.
CREATE FUNCTION state_time(moment timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT to_char(moment AT TIME ZONE 'UTC',
                     CASE WHEN extract(microseconds FROM moment)::bigint % 1000000 = 0 THEN 'YYYY-MM-DD"T"HH24:MI:SS"Z"'
                          WHEN extract(microseconds FROM moment)::bigint % 1000 = 0 THEN 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
                          ELSE 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"' END) $$;

-- A reporter's own wall clock, which is in no time zone.
CREATE FUNCTION state_clock(moment timestamp) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS.US') $$;

CREATE FUNCTION state_money(amount numeric, currency text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT NULLIF(concat_ws(' ', trim_scale(amount), currency), '') $$;

-- In place of what is too long to be repeated: the SHA-256 of its lines, each of which ends with a line feed.
CREATE FUNCTION state_digest(lines text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT encode(sha256(convert_to(lines, 'UTF8')), 'hex') $$;

-- The hash that is kept of some bytes, in hexadecimal; when it is not theirs, both.
CREATE FUNCTION state_hash(kept text, bytes bytea) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN kept IS NOT DISTINCT FROM encode(sha256(bytes), 'hex') THEN kept
                  ELSE concat(kept, ' <> ', encode(sha256(bytes), 'hex')) END $$;

-- ---------------------------------------------------------------- For which asset an act was registered

-- Its entry is in the asset's chain, so its row has to name the asset before any legal event does.
ALTER TABLE legal_act ADD COLUMN asset_id uuid REFERENCES asset;
ALTER TABLE legal_act DISABLE TRIGGER legal_act_is_append_only;
UPDATE legal_act a SET asset_id = COALESCE(
    (SELECT e.asset_id FROM legal_event e WHERE e.legal_act_id = a.id ORDER BY e.number LIMIT 1),
    (SELECT p.subject_id FROM proposal p WHERE p.subject_kind = 'ASSET' AND p.content::jsonb ? ('act:' || a.id) LIMIT 1));
ALTER TABLE legal_act ENABLE TRIGGER legal_act_is_append_only;
ALTER TABLE legal_act ALTER COLUMN asset_id SET NOT NULL;
COMMENT ON COLUMN legal_act.asset_id IS 'The asset for which it was registered';
CREATE INDEX legal_act_of_asset ON legal_act (asset_id);

-- ---------------------------------------------------------------- What the business rows say

-- Each with its owner as a column of its own, so that an authority's rows are found by an index.

CREATE OR REPLACE VIEW case_file_state WITH (security_invoker = true) AS
SELECT 'CASE_FILE'::varchar AS subject_kind, id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'number', number, 'owner', owner_authority_id, 'status', status, 'statusSince', state_time(status_since), 'title', NULLIF(title, ''),
           'handling', handling_code, 'handlingNote', NULLIF(handling_note, ''), 'evaluation', source_reliability || information_accuracy,
           'offence', NULLIF(offence, ''), 'legalBasis', NULLIF(legal_basis, ''), 'operation', NULLIF(operation, ''),
           'drugProceedings', NULLIF(drug_proceedings, ''), 'summary', NULLIF(summary, ''), 'author', author_id,
           'lastEditedBy', last_edited_by, 'createdAt', state_time(created_at), 'lead', lead_id, 'reviewDate', to_char(review_date, 'YYYY-MM-DD'),
           'plan', NULLIF(investigation_plan, ''), 'proceedings', NULLIF(proceedings_number, ''),
           'noProceedingsReason', NULLIF(no_proceedings_reason, ''), 'outcome', NULLIF(outcome, ''),
           'effectOnGroup', effect_on_group)) AS state,
       owner_authority_id
  FROM case_file;

CREATE OR REPLACE VIEW party_state WITH (security_invoker = true) AS
SELECT 'PARTY'::varchar AS subject_kind, p.id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'kind', p.kind, 'displayName', NULLIF(p.display_name, ''), 'sex', p.sex, 'birthDate', to_char(p.birth_date, 'YYYY-MM-DD'),
           'birthPlace', NULLIF(p.birth_place, ''), 'country', NULLIF(p.country, ''), 'registrationNumber', NULLIF(p.registration_number, ''),
           'note', NULLIF(p.note, ''), 'owner', p.owner_authority_id, 'author', p.created_by, 'createdAt', state_time(p.created_at))
           || COALESCE((SELECT jsonb_object_agg('name:' || n.position, n.full_name)
                               || jsonb_object_agg('nameKind:' || n.position, n.kind || ' ' || n.script)
                          FROM party_name n WHERE n.party_id = p.id), '{}')
           || COALESCE((SELECT jsonb_object_agg('identifier:' || i.position, i.kind || ' ' || i.value)
                               || jsonb_object_agg('identifierCountry:' || i.position, NULLIF(i.country, ''))
                          FROM party_identifier i WHERE i.party_id = p.id), '{}')) AS state,
       p.owner_authority_id
  FROM party p;

CREATE OR REPLACE VIEW asset_state WITH (security_invoker = true) AS
SELECT 'ASSET'::varchar(20) AS subject_kind, a.id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'number', a.number, 'case', a.case_file_id, 'owner', a.owner_authority_id, 'author', a.created_by, 'lastEditedBy', a.last_edited_by,
           'createdAt', state_time(a.created_at), 'kind', a.kind, 'status', a.status, 'statusSince', state_time(a.status_since),
           'description', NULLIF(a.description, ''), 'country', NULLIF(a.country, ''), 'place', NULLIF(a.place, ''),
           'quantity', state_money(a.quantity, a.unit), 'learnedFrom', a.learned_from, 'learnedNote', NULLIF(a.learned_note, ''),
           'holder', a.holder_id, 'beneficialOwner', a.beneficial_owner_id, 'value', state_money(a.value_amount, a.value_currency),
           'valueDate', to_char(a.value_date, 'YYYY-MM-DD'), 'valueMethod', a.value_method,
           'restraintBasis', NULLIF(a.restraint_basis, ''), 'proportionality', NULLIF(a.proportionality, ''),
           'seizurePlan', NULLIF(a.seizure_plan, ''), 'restrained', state_money(a.restrained_amount, a.restrained_currency),
           'orderExpires', to_char(a.order_expires, 'YYYY-MM-DD'), 'lastEvent', a.last_event::text)
           || COALESCE((SELECT jsonb_object_agg('identifier:' || i.position, i.scheme || ' ' || i.value)
                               || jsonb_object_agg('unverified:' || i.position, NULLIF(i.unverified_reason, ''))
                          FROM asset_identifier i WHERE i.asset_id = a.id), '{}')
           || COALESCE((SELECT jsonb_object_agg('evidence:' || e.position, e.document_id)
                          FROM asset_evidence e WHERE e.asset_id = a.id), '{}')) AS state,
       a.owner_authority_id
  FROM asset a;

CREATE OR REPLACE VIEW information_request_state WITH (security_invoker = true) AS
SELECT 'REQUEST'::text AS subject_kind, r.id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'number', r.number, 'owner', r.owner_authority_id, 'caseFile', r.case_file_id, 'kind', r.kind, 'status', r.status,
           'statusSince', state_time(r.status_since), 'title', NULLIF(r.title, ''), 'addressee', r.addressee_id,
           'proceedings', NULLIF(r.proceedings, ''), 'offence', NULLIF(r.offence, ''), 'facts', NULLIF(r.facts, ''),
           'sought', NULLIF(r.sought, ''), 'whyThere', NULLIF(r.why_there, ''), 'purpose', NULLIF(r.purpose, ''),
           'foreseenUse', NULLIF(r.foreseen_use, ''), 'urgency', r.urgency, 'urgencyReason', NULLIF(r.urgency_reason, ''),
           'handling', r.handling_code, 'handlingNote', NULLIF(r.handling_note, ''),
           'evaluation', r.source_reliability || r.information_accuracy, 'legalBasis', NULLIF(r.legal_basis, ''), 'language', r.language,
           'property', NULLIF(r.property, ''), 'propertyExtent', NULLIF(r.property_extent, ''), 'orderDocument', r.order_document_id)
           || jsonb_build_object(
           'author', r.author_id, 'lastEditedBy', r.last_edited_by, 'createdAt', state_time(r.created_at),
           'snapshot', state_hash(encode(r.snapshot_sha256, 'hex'), r.snapshot), 'sentBy', r.sent_by, 'sentAt', state_time(r.sent_at),
           'feedbackUsed', r.feedback_used::text, 'feedbackUse', NULLIF(r.feedback_use, ''), 'feedbackWorth', r.feedback_worth,
           'feedbackLinks', NULLIF(r.feedback_links, ''), 'feedbackBy', r.feedback_by, 'withdrawalReason', NULLIF(r.withdrawal_reason, ''))
           || COALESCE((SELECT jsonb_object_agg('item:' || i.id, concat_ws(' ', i.position, i.kind, i.reference_id, i.handling_code,
                                                                           i.source_reliability || i.information_accuracy, i.label))
                               || jsonb_object_agg('itemDetails:' || i.id, NULLIF(i.details, ''))
                          FROM request_item i WHERE i.request_id = r.id), '{}')) AS state,
       r.owner_authority_id
  FROM information_request r
 -- The state that is asked sees the row from sending on, but reads what is in it from receipt on.
 WHERE r.addressee_id IS DISTINCT FROM (SELECT karez_participant()) OR EXISTS (SELECT 1 FROM execution e WHERE e.id = r.id);

CREATE OR REPLACE VIEW execution_state WITH (security_invoker = true) AS
SELECT 'EXECUTION'::text AS subject_kind, e.id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'owner', e.owner_authority_id, 'participant', e.participant_id, 'status', e.status, 'statusSince', state_time(e.status_since),
           'receivedBy', e.received_by, 'receivedAt', state_time(e.received_at), 'profile', e.profile, 'due', state_time(e.due),
           'acceptedBy', e.accepted_by, 'acceptedAt', state_time(e.accepted_at), 'officer', e.handling_officer_id,
           'answeredAt', state_time(e.answered_at), 'answer', NULLIF(a.content, ''), 'answerOwner', a.owner_authority_id,
           'draftedBy', a.drafted_by, 'lastEditedBy', a.last_edited_by, 'approvedBy', a.approved_by, 'approvedAt', state_time(a.approved_at),
           'snapshot', state_hash(encode(a.snapshot_sha256, 'hex'), a.snapshot), 'transmittedBy', a.sent_by, 'transmittedAt', state_time(a.sent_at))
           || COALESCE((SELECT jsonb_object_agg('item:' || i.id, concat_ws(' ', i.position, i.handling_code,
                                                                           i.source_reliability || i.information_accuracy, i.content))
                               || jsonb_object_agg('itemDocument:' || i.id, i.document_id)
                          FROM answer_item i WHERE i.answer_id = e.id), '{}')) AS state,
       e.owner_authority_id
  FROM execution e LEFT JOIN answer a ON a.id = e.answer_id;

CREATE OR REPLACE VIEW goaml_schema_state WITH (security_invoker = true) AS
SELECT 'REFERENCE'::varchar AS subject_kind, id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'name', label, 'file', NULLIF(file_name, ''), 'sha256', state_hash(sha256, bytes), 'participant', participant_id,
           'owner', owner_authority_id, 'active', active::text, 'loadedBy', loaded_by, 'loadedAt', state_time(loaded_at))) AS state,
       owner_authority_id
  FROM goaml_schema;

-- Roles are told in the order in which the application knows them; every grant that was ever asked for is told beside them.
CREATE OR REPLACE VIEW officer_state WITH (security_invoker = true) AS
SELECT 'OFFICER'::varchar AS subject_kind, o.id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'login', o.login, 'name', NULLIF(o.name, ''), 'post', NULLIF(o.post, ''), 'authority', o.authority_id, 'active', o.active::text,
           'roles', (SELECT string_agg(g.role, ',' ORDER BY array_position(ARRAY['INVESTIGATOR', 'SUPERVISOR', 'COORDINATOR', 'CENTRE_OFFICER',
                            'ASSET_MANAGER', 'AUDITOR', 'OBSERVER', 'ADMINISTRATOR'], g.role::text))
                       FROM role_grant g WHERE g.officer_id = o.id AND g.state = 'GRANTED'))
           || COALESCE((SELECT jsonb_object_agg('grant:' || g.id, state_line(g.role, g.state, g.requested_by::text, state_time(g.requested_at),
                               g.decided_by::text, state_time(g.decided_at), g.revoked_by::text, state_time(g.revoked_at)))
                          FROM role_grant g WHERE g.officer_id = o.id), '{}')) AS state,
       o.authority_id AS owner_authority_id
  FROM officer o;

CREATE VIEW authority_state WITH (security_invoker = true) AS
SELECT 'AUTHORITY'::varchar AS subject_kind, id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'participant', participant_id, 'code', code, 'nameEn', NULLIF(name_en, ''), 'nameRu', NULLIF(name_ru, ''), 'kind', kind)) AS state,
       id AS owner_authority_id
  FROM authority;
-- A participant has no owner of its own: its trail belongs to the Centre's authority that keeps it, and only that sees the chain's head.
CREATE VIEW participant_state WITH (security_invoker = true) AS
SELECT 'AUTHORITY'::varchar AS subject_kind, p.id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'code', p.code, 'nameEn', NULLIF(p.name_en, ''), 'nameRu', NULLIF(p.name_ru, ''), 'kind', p.kind)
           || COALESCE((SELECT jsonb_object_agg('membership:' || m.id, state_line(m.status, to_char(m.since, 'YYYY-MM-DD'),
                               to_char(m.until, 'YYYY-MM-DD'), m.decision))
                          FROM membership m WHERE m.participant_id = p.id), '{}')) AS state,
       h.owner_authority_id
  FROM participant p JOIN trail_head h ON h.subject_kind = 'AUTHORITY' AND h.subject_id = p.id;

CREATE OR REPLACE VIEW verification_state WITH (security_invoker = true) AS
SELECT 'VERIFICATION'::varchar AS subject_kind, v.id AS subject_id, jsonb_strip_nulls(jsonb_build_object(
           'owner', v.owner_authority_id, 'officer', v.officer_id, 'ofKind', v.subject_kind, 'ofSubject', v.subject_id,
           'ofLabel', NULLIF(v.subject_label, ''), 'startedAt', state_time(v.started_at), 'finishedAt', state_time(v.finished_at),
           'subjects', v.subjects::text, 'entries', v.entries::text, 'findings', v.findings::text,
           'findingsSha256', (SELECT state_digest(string_agg(state_line(f.position::text, f.kind, f.subject_kind, f.subject_id::text, f.subject_label, f.number::text,
                                     state_time(f.at), f.field, f.expected, f.found) || E'\n', '' ORDER BY f.position))
                                FROM verification_finding f WHERE f.verification_id = v.id))) AS state,
       v.owner_authority_id
  FROM verification v;

CREATE OR REPLACE VIEW subject_state WITH (security_invoker = true) AS
SELECT s.subject_kind, s.subject_id, s.owner_authority_id, s.state
  FROM (SELECT subject_kind, subject_id, owner_authority_id, state FROM case_file_state
        UNION ALL SELECT subject_kind, subject_id, owner_authority_id, state FROM party_state
        UNION ALL SELECT subject_kind, subject_id, owner_authority_id, state FROM information_request_state
        UNION ALL SELECT subject_kind, subject_id, owner_authority_id, state FROM execution_state
        UNION ALL SELECT subject_kind, subject_id, owner_authority_id, state FROM asset_state
        UNION ALL SELECT subject_kind, subject_id, owner_authority_id, state FROM goaml_schema_state
        UNION ALL SELECT subject_kind, subject_id, owner_authority_id, state FROM officer_state
        UNION ALL SELECT subject_kind, subject_id, owner_authority_id, state FROM authority_state
        UNION ALL SELECT subject_kind, subject_id, owner_authority_id, state FROM participant_state
        UNION ALL SELECT subject_kind, subject_id, owner_authority_id, state FROM verification_state) s;

-- How people know a subject: number and name, as SubjectLabel says it.
CREATE OR REPLACE FUNCTION subject_label(state jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT concat_ws(' ', state ->> 'number',
                       COALESCE(state ->> 'title', state ->> 'displayName', state ->> 'name', state ->> 'description', state ->> 'nameEn')) $$;

-- ---------------------------------------------------------------- What came to them piece by piece

-- Each piece is stated by the entry with which it came, changed or went. Bytes of documents are hashed here, whatever hash is kept of them.
CREATE VIEW subject_part WITH (security_invoker = true) AS
SELECT 'CASE_FILE'::varchar AS subject_kind, i.case_file_id AS subject_id, 'party:' || i.party_id AS field,
       state_line(i.owner_authority_id::text, i.role, i.note, i.added_by::text, state_time(i.added_at)) AS text
  FROM involvement i
UNION ALL
SELECT 'CASE_FILE', d.case_file_id, 'document:' || d.id,
       state_line(d.owner_authority_id::text, d.name, d.media_type, d.size::text,
                  state_hash(encode(d.sha256, 'hex'), c.bytes), d.description, d.added_by::text, state_time(d.added_at))
  FROM document d
  -- Bytes whose pieces are not numbered from zero without a gap cannot be read.
  LEFT JOIN LATERAL (SELECT CASE WHEN (min(c.position), max(c.position), count(DISTINCT c.position)) = (0, count(*) - 1, count(*))
                                 THEN string_agg(c.bytes, '' ORDER BY c.position) END AS bytes
                       FROM document_chunk c WHERE c.document_id = d.id) c ON true
UNION ALL
SELECT 'CASE_FILE', a.case_file_id, 'reader:' || a.id,
       state_line(a.authority_id::text, a.officer_id::text, a.granted_by::text, state_time(a.granted_at))
  FROM case_access a
UNION ALL
SELECT 'CASE_FILE', r.case_file_id, 'report:' || r.id,
       state_line(r.owner_authority_id::text, r.document_id::text, r.sha256, r.file_name, r.schema_id::text, r.schema_version, r.rentity,
                  r.rentity_branch, r.submission_code, r.report_code, r.reference, r.fiu_reference, state_clock(r.report_date), r.currency,
                  r.reason, r.action, r.indicators, r.transactions::text, r.parties::text, r.accounts::text, r.imported_by::text,
                  state_time(r.imported_at))
  FROM disclosure r
UNION ALL
-- Transactions count with the case that they name, whatever report they name.
SELECT 'CASE_FILE', t.case_file_id, 'transactions:' || t.disclosure_id,
       state_digest(string_agg(state_line(t.id::text, t.position::text, t.owner_authority_id::text, t.number, state_clock(t.happened_at),
                                          t.amount::text, t.currency, t.from_label, t.from_party_id::text, t.from_asset_id::text,
                                          t.from_amount::text, t.from_currency, t.to_label, t.to_party_id::text, t.to_asset_id::text,
                                          t.to_amount::text, t.to_currency, t.others, t.mode, t.location, t.comment, t.suspicious::text,
                                          t.line::text) || E'\n', '' ORDER BY t.position))
  FROM reported_transaction t GROUP BY t.case_file_id, t.disclosure_id
UNION ALL
SELECT 'ASSET', a.asset_id, 'act:' || a.id,
       state_line(a.owner_authority_id::text, a.case_file_id::text, a.kind, a.issuer, a.number, to_char(a.act_date, 'YYYY-MM-DD'),
                  to_char(a.expires, 'YYYY-MM-DD'), state_money(a.limit_amount, a.limit_currency), a.document_id::text, a.document_sha256,
                  a.registered_by::text, state_time(a.registered_at))
  FROM legal_act a
UNION ALL
SELECT 'ASSET', e.asset_id, 'legalEvent:' || e.id,
       state_line(e.number::text, e.owner_authority_id::text, e.case_file_id::text, e.step, e.from_status, e.to_status,
                  to_char(e.happened_on, 'YYYY-MM-DD'), e.legal_act_id::text, state_money(e.amount, e.currency), trim_scale(e.rate)::text,
                  e.rate_source, to_char(e.rate_date, 'YYYY-MM-DD'), e.note, e.document_id::text, e.registered_by::text, e.confirmed_by::text,
                  state_time(e.at), e.corrects::text)
  FROM legal_event e
UNION ALL
SELECT p.subject_kind, p.subject_id, 'proposal:' || p.id,
       p.step || ' ' || p.state || ' '
           || state_digest(state_line(p.owner_authority_id::text, p.subject_label, p.case_file_id::text, p.content, p.proposed_by::text,
                                      state_time(p.proposed_at), p.last_edited_by::text, p.decider_role, p.second_role, state_time(p.due),
                                      p.decided_by::text, state_time(p.decided_at), p.reason, p.seconded_by::text,
                                      state_time(p.seconded_at)) || E'\n')
  FROM proposal p;
COMMENT ON VIEW subject_part IS 'What came to subjects piece by piece, in the same texts as the entries of their trails';

GRANT SELECT ON authority_state, participant_state, subject_part TO karez_app, karez_audit;
