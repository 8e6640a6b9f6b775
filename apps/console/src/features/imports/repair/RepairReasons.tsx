import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../i18n/formats.ts'
import { shortIssueWords } from '../issue-words.ts'
import classes from './RepairPanel.module.css'
import type { RepairHelp } from './repair.query.ts'

/** What was decided of a row, by whom and why. */
export function RepairReasons(props: { reasons: RepairHelp['reasons'] }) {
  const { i18n } = useLingui()
  const { moment } = useFormats()
  return props.reasons.map(({ code, reason, at, by }) => {
    const words = code === null ? undefined : shortIssueWords(code)
    return (
      <p key={`${code}-${at}`} className={classes.said}>
        <b>{code === null ? <Trans>Dikeluarkan</Trans> : words === undefined ? code : i18n._(words)}</b>: {reason}
        <br />
        {by === null ? moment(at) : `${by}, ${moment(at)}`}
      </p>
    )
  })
}
