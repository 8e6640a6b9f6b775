import { Trans, useLingui } from '@lingui/react/macro'
import {
  type Icon,
  IconAlertCircle,
  IconPlayerSkipForward,
  IconUserCheck,
  IconUserEdit,
  IconUserPlus,
  IconUserShare,
  IconUserX,
} from '@tabler/icons-react'
import { useFormats } from '../../i18n/formats.ts'
import type { ImportSummaryOf } from './import.query.ts'
import classes from './OutcomeCounts.module.css'
import { isCheck, isProposal } from './profile-words.ts'

type Tile = readonly [tone: string, icon: Icon, count: number, word: string]

type Counts = Pick<
  ImportSummaryOf,
  | 'rowCount'
  | 'profile'
  | 'noteCount'
  | 'createCount'
  | 'updateCount'
  | 'proposalCount'
  | 'skipCount'
  | 'invalidCount'
  | 'excludedCount'
>

/** What becomes of the rows, in counts that add up to the file; the sum stands beside them. */
export function OutcomeCounts(props: { of: Counts; done?: boolean }) {
  const { t } = useLingui()
  const { number } = useFormats()
  const { of: importFile } = props
  const proposed: Tile = ['river', IconUserShare, importFile.proposalCount, t`Diusulkan ke pengampunya`]
  const answered: readonly Tile[] = [
    ['ok', IconUserCheck, importFile.updateCount, t`Mendapat nomor KPJ`],
    ...(importFile.proposalCount > 0 ? [proposed] : []),
    ['info', IconUserX, importFile.noteCount, t`Ditolak, alasannya dicatat`],
  ]
  const checked: readonly Tile[] = [['ok', IconUserCheck, importFile.noteCount, t`Jawaban dicatat`]]
  const nominated: readonly Tile[] = [['ok', IconUserCheck, importFile.noteCount, t`Diusulkan`]]
  const registered: readonly Tile[] = [
    ['ok', IconUserPlus, importFile.createCount, t`Dibuat baru`],
    ['info', IconUserEdit, importFile.updateCount, t`Diperbarui`],
    proposed,
  ]
  const tiles: readonly Tile[] = [
    ...(importFile.profile === 'KPJ_ANSWER'
      ? answered
      : isCheck(importFile.profile)
        ? checked
        : isProposal(importFile.profile)
          ? nominated
          : registered),
    ['mute', IconPlayerSkipForward, importFile.skipCount, t`Dilewati, sudah sama`],
    ['bad', IconAlertCircle, importFile.invalidCount, t`Perlu perbaikan`],
  ]
  const excluded = number(importFile.excludedCount)
  const sum = [...tiles.map(([, , count]) => number(count)), ...(importFile.excludedCount > 0 ? [excluded] : [])].join(
    ' + ',
  )
  const rows = number(importFile.rowCount)
  return (
    <section className={classes.counts} aria-label={props.done ? t`Hasil impor` : t`Rencana impor`}>
      <ul className={classes.tiles}>
        {tiles.map(([tone, IconDrawn, count, word]) => (
          <li key={word} className={classes.tile} data-tone={count === 0 ? 'none' : tone}>
            <span className={classes.icon} aria-hidden>
              <IconDrawn size={20} stroke={1.75} />
            </span>
            <span className={classes.words}>
              <b>{number(count)}</b>
              <span>{word}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className={classes.sum}>
        <Trans>
          {sum} = {rows} baris di berkas
        </Trans>
        {importFile.excludedCount > 0 && (
          <>
            {' · '}
            <Trans>{excluded} dikeluarkan</Trans>
          </>
        )}
      </p>
    </section>
  )
}
