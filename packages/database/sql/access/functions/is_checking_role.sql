-- Roles that check, sign or pay, and the one that hands roles out. The domain has the same list (`CHECKING_ROLES`), and a test compares the two.
create or replace function app.is_checking_role(asked_role text) returns boolean language sql immutable parallel safe
  return asked_role in ('ADMINISTRATOR', 'VERIFIER', 'LEGAL_REVIEWER', 'APPROVER', 'TREASURER');
