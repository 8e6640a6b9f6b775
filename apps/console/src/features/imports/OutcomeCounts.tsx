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
  const { of: one } = props
  const proposed: Tile = ['river', IconUserShare, one.proposalCount, t`Diusulkan ke pengampunya`]
  const answered: readonly Tile[] = [
    ['ok', IconUserCheck, one.updateCount, t`Mendapat nomor KPJ`],
    ...(one.proposalCount > 0 ? [proposed] : []),
    ['info', IconUserX, one.noteCount, t`Ditolak, alasannya dicatat`],
  ]
  const checked: readonly Tile[] = [['ok', IconUserCheck, one.noteCount, t`Jawaban dicatat`]]
  const nominated: readonly Tile[] = [['ok', IconUserCheck, one.noteCount, t`Diusulkan`]]
  const registered: readonly Tile[] = [
    ['ok', IconUserPlus, one.createCount, t`Dibuat baru`],
    ['info', IconUserEdit, one.updateCount, t`Diperbarui`],
    proposed,
  ]
  const tiles: readonly Tile[] = [
    ...(one.profile === 'KPJ_ANSWER'
      ? answered
      : isCheck(one.profile)
        ? checked
        : isProposal(one.profile)
          ? nominated
          : registered),
    ['mute', IconPlayerSkipForward, one.skipCount, t`Dilewati, sudah sama`],
    ['bad', IconAlertCircle, one.invalidCount, t`Perlu perbaikan`],
  ]
  const excluded = number(one.excludedCount)
  const sum = [...tiles.map(([, , count]) => number(count)), ...(one.excludedCount > 0 ? [excluded] : [])].join(' + ')
  const rows = number(one.rowCount)
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
        {one.excludedCount > 0 && (
          <>
            {' · '}
            <Trans>{excluded} dikeluarkan</Trans>
          </>
        )}
      </p>
    </section>
  )
}
