import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Switch } from '@mantine/core'
import { isMendedInReview } from '@payung/domain/import/import-profile'
import { IconArrowBackUp, IconArrowForwardUp, IconCircleCheck } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useFormats } from '../../i18n/formats.ts'
import { LoadingRows } from '../../ui/states/LoadingRows.tsx'
import { NoMatch } from '../../ui/states/NoMatch.tsx'
import { NothingYet } from '../../ui/states/NothingYet.tsx'
import { QueryStates } from '../../ui/states/QueryStates.tsx'
import { IssueChips } from './IssueChips.tsx'
import type { ImportView } from './import.query.ts'
import { type ImportAddress, withFilter } from './import-address.ts'
import classes from './RowReview.module.css'
import { RepairDesk } from './repair/RepairDesk.tsx'
import { useRepairRows } from './repair/use-repair-rows.ts'
import { useRepairs } from './repair/use-repairs.ts'

/** The rows as they stand in the file, those with issues first of all, each cell at fault to be mended in its place. */
export function RowReview(props: { of: ImportView }) {
  const { t } = useLingui()
  const { of: importFile } = props
  const address = useSearch({ from: '/app/impor/$importId' })
  const navigate = useNavigate({ from: '/impor/$importId' })
  const excluded = address.keluar === '1'
  const onlyIssues = address.semua !== '1' && !excluded
  const rows = useRepairRows(importFile.id, { onlyIssues, excluded, code: address.kode })
  const repairs = useRepairs(importFile.id, (answer) => {
    if (answer.rows.length < answer.changed) rows.reload()
    else rows.merge(answer.rows)
  })
  const go = (filter: Pick<ImportAddress, 'kode' | 'semua' | 'keluar'>) =>
    void navigate({ search: withFilter(address, filter), resetScroll: false })
  const { total, error } = rows
  const mends = isMendedInReview(importFile.profile)

  return (
    <section className={classes.card} aria-label={t`Baris berkas`}>
      <div className={classes.tools}>
        <div className={classes.line}>
          <Switch
            className="not-on-paper"
            label={<Trans>Hanya baris bermasalah</Trans>}
            checked={onlyIssues}
            onChange={(event) => go(event.currentTarget.checked ? {} : { semua: '1' })}
          />
          <Sums of={importFile} />
          {mends && (
            <span className={classes.undo}>
              <Button
                variant="default"
                size="xs"
                leftSection={<IconArrowBackUp size={16} aria-hidden />}
                disabled={!importFile.repairs.canUndo || repairs.busy}
                onClick={() => void repairs.undo()}
              >
                <Trans>Urungkan</Trans>
              </Button>
              <Button
                variant="default"
                size="xs"
                leftSection={<IconArrowForwardUp size={16} aria-hidden />}
                disabled={!importFile.repairs.canRedo || repairs.busy}
                onClick={() => void repairs.redo()}
              >
                <Trans>Ulangi</Trans>
              </Button>
            </span>
          )}
        </div>
        {!mends && (
          <p className={classes.elsewhere}>
            <Trans>
              Baris berkas ini tidak diubah di sini. Bila ada yang keliru, minta pengirimnya memperbaiki berkasnya, lalu
              unggah lagi; baris tanpa kesalahan tetap dapat disimpan.
            </Trans>
          </p>
        )}
        <IssueChips
          counts={importFile.issueCounts}
          excluded={{ count: importFile.excludedCount, chosen: excluded }}
          chosen={address.kode}
          onChoose={(kode) => go(kode === undefined ? {} : { kode })}
          onChooseExcluded={() => go(excluded ? {} : { keluar: '1' })}
        />
      </div>
      <QueryStates
        data={total}
        error={error ?? undefined}
        onRetry={rows.reload}
        failure={<Trans>Baris tidak dapat dimuat</Trans>}
        loading={<LoadingRows label={t`Memuat baris`} rows={10} rowHeight={44} />}
        noMatch={
          total === 0 &&
          (address.kode !== undefined || excluded) && (
            <NoMatch title={<Trans>Tidak ada baris seperti itu</Trans>} onClear={() => go({})} />
          )
        }
        empty={
          total === 0 && (
            <NothingYet icon={IconCircleCheck} title={<Trans>Tidak ada baris bermasalah</Trans>}>
              <Trans>Semua baris berkas ini dapat disimpan.</Trans>
            </NothingYet>
          )
        }
      >
        {(total) => <RepairDesk of={importFile} rows={rows} total={total} repairs={repairs} mends={mends} />}
      </QueryStates>
    </section>
  )
}

/** What is left, and what is done: both count rows. */
function Sums(props: { of: ImportView }) {
  const { number } = useFormats()
  const { issueCounts, invalidCount, repairs } = props.of
  const countOf = (severity: string) =>
    number(issueCounts.reduce((sum, each) => sum + (each.severity === severity ? each.count : 0), 0))
  const [errors, warnings] = [countOf('ERROR'), countOf('WARNING')]
  const left = number(invalidCount)
  const all = number(invalidCount + repairs.repairedRows)
  return (
    <span className={classes.sums} aria-live="polite">
      <Trans>
        {errors} kesalahan, {warnings} peringatan
      </Trans>
      {repairs.repairedRows > 0 && (
        <>
          {' · '}
          <Trans>
            {left} dari {all} baris tersisa
          </Trans>
        </>
      )}
    </span>
  )
}
