-- A public copy of a decree bears the emblem of whoever issued it, and nothing else of what its government saved.
grant select (tenant_id, version, emblem, emblem_type) on decree_form to payung_crossing;
