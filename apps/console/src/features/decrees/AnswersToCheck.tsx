import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconHourglass } from '@tabler/icons-react'
import { useId } from 'react'
import { Badge } from '../../ui/Badge.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import classes from './AnswersToCheck.module.css'
import type { AnswersChecked, AnswerToCheck } from './use-answers-to-check.ts'

/** The page of answers that a dialog begins with before anybody signs: what needs attention is ticked, and nothing else. */
export function AnswersToCheck({ checked }: { checked: AnswersChecked }) {
  const { t } = useLingui()
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={classes.heading}>
        <Trans>Periksa jawabannya dahulu</Trans>
      </h3>
      <ul className={classes.answers}>
        {checked.answers.map((answer) => (
          <li key={answer.question} className={classes.answer}>
            <div className={classes.head}>
              <span className={classes.question}>{answer.question}</span>
              <Mark answer={answer} />
            </div>
            <div className={classes.words}>{answer.answer}</div>
            {answer.where && <div className={classes.where}>{answer.where}</div>}
            {answer.answer !== null && answer.needsAttention === true && (
              <Checkbox
                className={classes.tick}
                label={
                  <>
                    <Trans>Saya sudah memeriksanya</Trans>
                    <VisuallyHidden>: {answer.question}</VisuallyHidden>
                  </>
                }
                checked={checked.isTicked(answer.id)}
                onChange={(event) => checked.onTick(answer.id, event.currentTarget.checked)}
                aria-invalid={(checked.isTried && !checked.isTicked(answer.id)) || undefined}
                error={fieldProblem(
                  checked.isTried && !checked.isTicked(answer.id) ? t`Periksa jawaban ini, lalu tandai.` : undefined,
                )}
              />
            )}
          </li>
        ))}
      </ul>
      <div role="status">
        {checked.isTried && !checked.isRead && fieldProblem(t`Tunggu sampai semua jawaban terbaca.`)}
      </div>
    </section>
  )
}

function Mark({ answer }: { answer: AnswerToCheck }) {
  if (answer.answer === null)
    return (
      <Badge tone="mute" icon={IconHourglass}>
        <Trans>Sedang dibaca</Trans>
      </Badge>
    )
  return answer.needsAttention === true ? (
    <Badge tone="warn" icon={IconAlertTriangle}>
      <Trans>Perlu diperiksa</Trans>
    </Badge>
  ) : (
    <Badge tone="ok" icon={IconCheck}>
      <Trans>Tidak perlu tindakan</Trans>
    </Badge>
  )
}
