-- What waits for an officer, across features. It runs with his own rights: row-level security holds behind it.

CREATE VIEW work_item WITH (security_invoker = true) AS
-- a step that a role decides
SELECT 'DECIDE'::varchar AS reason, p.subject_kind, p.subject_id, p.id AS target_id, p.subject_label AS label, p.step AS note, p.proposed_at AS since,
       p.due, NULL::uuid AS officer_id, CASE p.state WHEN 'PENDING' THEN p.decider_role ELSE p.second_role END AS role
  FROM proposal p
 WHERE p.state IN ('PENDING', 'SECONDING') AND p.owner_authority_id = karez_authority()
   AND p.proposed_by <> karez_officer() AND p.last_edited_by <> karez_officer() AND p.decided_by IS DISTINCT FROM karez_officer()
UNION ALL
-- one's own step that came back and was not proposed again
SELECT 'RETURNED', p.subject_kind, p.subject_id, p.subject_id, p.subject_label, p.reason, COALESCE(p.seconded_at, p.decided_at), NULL, p.proposed_by, NULL
  FROM proposal p
 WHERE p.state = 'RETURNED' AND p.proposed_by = karez_officer()
   AND NOT EXISTS (SELECT 1 FROM proposal l WHERE l.subject_kind = p.subject_kind AND l.subject_id = p.subject_id AND l.proposed_at > p.proposed_at)
UNION ALL
-- one's own step that others have to decide
SELECT 'WAITING', p.subject_kind, p.subject_id, p.subject_id, p.subject_label, p.step, p.proposed_at, p.due, p.proposed_by, NULL
  FROM proposal p
 WHERE p.state IN ('PENDING', 'SECONDING') AND p.proposed_by = karez_officer()
UNION ALL
-- one's own case whose review comes up
SELECT 'REVIEW', 'CASE_FILE', c.id, c.id, c.number || ' ' || c.title, NULL, c.status_since, c.review_date::timestamptz, c.lead_id, NULL
  FROM case_file c
 WHERE c.lead_id = karez_officer() AND c.status IN ('OPEN', 'INVESTIGATION') AND c.review_date <= current_date + 14
UNION ALL
-- an order that expires within 30 days
SELECT 'ORDER_EXPIRES', 'ASSET', a.id, a.id, a.number || ' ' || a.description, NULL, a.status_since, a.order_expires::timestamptz, NULL, 'INVESTIGATOR'
  FROM asset a
 WHERE a.owner_authority_id = karez_authority() AND a.status IN ('SUSPENDED', 'FROZEN') AND a.order_expires <= current_date + 30
UNION ALL
-- an approved request that goes abroad
SELECT 'SEND', 'REQUEST', r.id, r.id, r.title, NULL, r.status_since, NULL, NULL, 'COORDINATOR'
  FROM information_request r
 WHERE r.owner_authority_id = karez_authority() AND r.status = 'APPROVED'
UNION ALL
-- a request from abroad that nobody has received: what it is about is read from then on
SELECT 'RECEIVE', 'REQUEST', r.id, r.id, r.number, NULL, r.sent_at, NULL, NULL, 'COORDINATOR'
  FROM information_request r
 WHERE r.addressee_id = karez_participant() AND r.status = 'SENT' AND NOT EXISTS (SELECT 1 FROM execution e WHERE e.id = r.id)
UNION ALL
-- a received request whose handling officer is not named
SELECT 'ACCEPT', 'EXECUTION', e.id, e.id, r.number || ' ' || r.title, NULL, e.received_at, e.due, NULL, 'SUPERVISOR'
  FROM execution e JOIN information_request r ON r.id = e.id
 WHERE e.owner_authority_id = karez_authority() AND e.status = 'RECEIVED'
UNION ALL
-- a request that one handles
SELECT 'EXECUTE', 'EXECUTION', e.id, e.id, r.number || ' ' || r.title, NULL, e.status_since, e.due, e.handling_officer_id, NULL
  FROM execution e JOIN information_request r ON r.id = e.id
 WHERE e.handling_officer_id = karez_officer() AND e.status IN ('ACCEPTED', 'IN_EXECUTION')
UNION ALL
-- an approved answer that goes abroad
SELECT 'TRANSMIT', 'EXECUTION', e.id, e.id, r.number || ' ' || r.title, NULL, a.approved_at, e.due, NULL, 'COORDINATOR'
  FROM execution e JOIN information_request r ON r.id = e.id JOIN answer a ON a.id = e.answer_id
 WHERE e.participant_id = karez_participant() AND e.status = 'REPLY_PENDING_APPROVAL' AND a.approved_by IS NOT NULL
UNION ALL
-- an answer to one's own request, which wants feedback
SELECT 'FEEDBACK', 'REQUEST', r.id, r.id, r.number || ' ' || r.title, NULL, e.answered_at, NULL, r.author_id, NULL
  FROM information_request r JOIN execution e ON e.id = r.id
 WHERE r.author_id = karez_officer() AND r.status = 'SENT' AND e.status = 'ANSWERED'
UNION ALL
-- one's own draft
SELECT 'DRAFT', 'CASE_FILE', c.id, c.id, c.number || ' ' || c.title, NULL, c.created_at, NULL, c.author_id, NULL
  FROM case_file c
 WHERE c.author_id = karez_officer() AND c.status = 'DRAFT'
   AND NOT EXISTS (SELECT 1 FROM proposal p WHERE p.subject_kind = 'CASE_FILE' AND p.subject_id = c.id)
UNION ALL
SELECT 'DRAFT', 'REQUEST', r.id, r.id, r.title, NULL, r.created_at, NULL, r.author_id, NULL
  FROM information_request r
 WHERE r.author_id = karez_officer() AND r.status = 'DRAFT'
   AND NOT EXISTS (SELECT 1 FROM proposal p WHERE p.subject_kind = 'REQUEST' AND p.subject_id = r.id);
COMMENT ON VIEW work_item IS 'What the acting officer has to do, wait for, or know, across cases';
GRANT SELECT ON work_item TO karez_app;

CREATE INDEX case_file_of_lead ON case_file (lead_id, review_date) WHERE status IN ('OPEN', 'INVESTIGATION');
CREATE INDEX case_file_draft_of_author ON case_file (author_id) WHERE status = 'DRAFT';
CREATE INDEX information_request_draft_of_author ON information_request (author_id, status);
CREATE INDEX execution_of_officer ON execution (handling_officer_id) WHERE status IN ('ACCEPTED', 'IN_EXECUTION');
