import { Trans, useLingui } from '@lingui/react/macro'
import { useFormats } from '../../i18n/formats.ts'
import { Card } from '../../ui/Card.tsx'
import { FactList } from '../../ui/FactList.tsx'
import { CheckAnswerBadge } from './CheckBadges.tsx'
import type { CheckResult } from './check.query.ts'
import { questionWords, reasonWords } from './check-words.ts'
import { DecisionWords } from './DecisionWords.tsx'

type WorkerCheck = Pick<
  CheckResult,
  | 'id'
  | 'question'
  | 'answer'
  | 'reasonCode'
  | 'evidence'
  | 'recordedAt'
  | 'recordedByName'
  | 'decision'
  | 'decidedFields'
  | 'decisionReason'
  | 'decidedByName'
>

/** What was found about one person, by visits and by other bodies' registers, and what became of it. */
export function WorkerChecks(props: { checks: readonly WorkerCheck[] }) {
  const { i18n } = useLingui()
  const { moment } = useFormats()
  return (
    <Card title={<Trans>Pemeriksaan</Trans>}>
      <FactList
        facts={props.checks.map((check) => [
          <span key={check.id}>
            {i18n._(questionWords[check.question])}
            <br />
            {moment(check.recordedAt)}
          </span>,
          <div key="what">
            <CheckAnswerBadge answer={check.answer} />{' '}
            {[check.reasonCode && i18n._(reasonWords[check.reasonCode]), check.evidence].filter(Boolean).join(': ')}
            {check.decision === null ? null : <DecisionWords result={check} />}
          </div>,
        ])}
      />
    </Card>
  )
}
