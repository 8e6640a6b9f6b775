-- Some sources print a figure and no year. Years that were written for them were ours, not theirs, and so was the claim that somebody had compared figures with
-- texts that are not attached. Both are put right in the rows that installations have; a row whose source tells its day stays as it is.
alter table published_figure
  alter column as_of drop not null,
  drop constraint published_figure_as_of_precision_check,
  add constraint published_figure_as_of_precision_check check (as_of_precision in ('DAY', 'MONTH', 'YEAR', 'UNTOLD')),
  add constraint published_figure_day check ((as_of is null) = (as_of_precision = 'UNTOLD')),
  add constraint published_figure_target_dated check (kind = 'VALUE' or as_of is not null);
do $$
declare
  is_kept boolean := exists (select from pg_trigger where tgrelid = 'published_figure'::regclass and tgname = 'published_figures_stay');
begin
  if is_kept then alter table published_figure disable trigger published_figures_stay; end if;
  update published_figure set as_of = null, as_of_precision = 'UNTOLD'
  where key in ('landak_coverage', 'singkawang_coverage', 'kubu_raya_coverage_before', 'ketapang_coverage_before', 'ketapang_coverage_after', 'kayong_utara_coverage',
    'mempawah_coverage', 'sambas_coverage', 'prov_villages_not_joined') and as_of_precision = 'YEAR';
  update published_figure set verified = false where verified and source = 'Sumber terbuka; naskahnya belum dilampirkan';
  if is_kept then alter table published_figure enable trigger published_figures_stay; end if;
end $$;
