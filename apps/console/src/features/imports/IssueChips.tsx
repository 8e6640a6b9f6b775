import { Trans, useLingui } from '@lingui/react/macro'
import { UnstyledButton } from '@mantine/core'
import { useFormats } from '../../i18n/formats.ts'
import { useServerWords } from '../../ui/use-server-words.ts'
import classes from './IssueChips.module.css'
import type { ImportView } from './import.query.ts'
import { shortIssueWords } from './issue-words.ts'

/** What is wrong in the file, most frequent first, each with its count; pressing one shows only those rows. */
export function IssueChips(props: {
  counts: ImportView['issueCounts']
  /** Rows that somebody has left out, which have no issue any more. */
  excluded: { readonly count: number; readonly chosen: boolean }
  chosen: string | undefined
  onChoose: (code: string | undefined) => void
  onChooseExcluded: () => void
}) {
  const { i18n, t } = useLingui()
  const { number } = useFormats()
  const { message } = useServerWords()
  if (props.counts.length === 0 && props.excluded.count === 0) return null
  const weight = { ERROR: 0, WARNING: 1, INFO: 2 }
  const sorted = props.counts.toSorted((a, b) => weight[a.severity] - weight[b.severity] || b.count - a.count)
  return (
    <fieldset className={classes.chips} aria-label={t`Jenis masalah`}>
      <UnstyledButton
        className={classes.chip}
        aria-pressed={props.chosen === undefined && !props.excluded.chosen}
        onClick={() => props.onChoose(undefined)}
      >
        <Trans>Semua</Trans>
      </UnstyledButton>
      {sorted.map((issue) => {
        const words = shortIssueWords(issue.code)
        return (
          <UnstyledButton
            key={issue.code}
            className={classes.chip}
            data-severity={issue.severity}
            aria-pressed={props.chosen === issue.code}
            onClick={() => props.onChoose(props.chosen === issue.code ? undefined : issue.code)}
          >
            {words === undefined ? message(issue) : i18n._(words)}
            <span className={classes.count}>{number(issue.count)}</span>
          </UnstyledButton>
        )
      })}
      {props.excluded.count > 0 && (
        <UnstyledButton className={classes.chip} aria-pressed={props.excluded.chosen} onClick={props.onChooseExcluded}>
          <Trans>Dikeluarkan</Trans>
          <span className={classes.count}>{number(props.excluded.count)}</span>
        </UnstyledButton>
      )}
    </fieldset>
  )
}
