import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconArrowRight, IconMinus, IconPlus, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useFormats } from '../../../i18n/formats.ts'
import type { DecreeEntry } from '../decree.query.ts'
import { changeReasons } from '../decree-words.ts'
import classes from './DecreePage.module.css'

/** Who goes at the left, who comes at the right, each with the reason. */
export function DecreeDiff(props: { entries: readonly DecreeEntry[]; onDrop: ((entry: DecreeEntry) => void) | null }) {
  const { t } = useLingui()
  const { onDrop } = props
  return (
    <ul className={classes.pairs} aria-label={t`Perubahan`}>
      {props.entries.map((entry) => (
        <li key={entry.number} className={classes.pair}>
          <Leaving entry={entry} />
          <IconArrowRight size={18} aria-hidden />
          <Joining entry={entry} />
          {onDrop !== null && (
            <ActionIcon size={44} onClick={() => onDrop(entry)} aria-label={t`Hapus perubahan ${entry.name}`}>
              <IconX size={18} aria-hidden />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
  )
}

function Leaving(props: { entry: DecreeEntry }) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const { number } = useFormats()
  const { entry } = props
  const leaves =
    entry.change === 'REMOVE'
      ? { workerId: entry.workerId, name: entry.name, village: entry.village.name }
      : entry.change === 'REPLACE' && entry.former
        ? { workerId: entry.former.workerId, name: entry.former.name, village: entry.former.village.name }
        : null
  const reason = [
    entry.reason === null ? null : i18n._(changeReasons[entry.reason]),
    entry.note,
    entry.orderReason === null ? null : t`Di luar urutan cadangan: ${entry.orderReason}`,
  ]
    .filter(Boolean)
    .join('. ')
  if (leaves === null)
    return (
      <div className={`${classes.side} ${classes.empty}`}>
        <small>{entry.change === 'CORRECT' ? <Trans>Baris tetap</Trans> : <Trans>Baris baru</Trans>}</small>
        {reason}
      </div>
    )
  return (
    <div className={`${classes.side} ${classes.out}`}>
      <IconMinus size={14} aria-hidden />{' '}
      <Link to="/pekerja/$workerId" params={{ workerId: leaves.workerId }} style={{ color: 'inherit' }}>
        <s>{leaves.name}</s>
      </Link>
      <small>
        {entry.line !== null && <Trans>Nomor {number(entry.line)}</Trans>} · {leaves.village} · {reason}
      </small>
    </div>
  )
}

function Joining(props: { entry: DecreeEntry }) {
  const { entry } = props
  if (entry.change === 'REMOVE')
    return (
      <div className={`${classes.side} ${classes.empty}`}>
        <small>
          <Trans>Tidak diganti</Trans>
        </small>
      </div>
    )
  return (
    <div className={`${classes.side} ${classes.in}`}>
      <IconPlus size={14} aria-hidden />{' '}
      <Link to="/pekerja/$workerId" params={{ workerId: entry.workerId }} style={{ color: 'inherit' }}>
        {entry.name}
      </Link>
      <small>
        {entry.change === 'CORRECT' && <Trans>identitas diperbaiki · </Trans>}
        {entry.village.name}
      </small>
    </div>
  )
}
