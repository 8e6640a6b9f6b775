-- It counted exactly in the session of a company: what a company sees is stored now (decision 202).
drop function if exists app.copy_groups(uuid[]);
