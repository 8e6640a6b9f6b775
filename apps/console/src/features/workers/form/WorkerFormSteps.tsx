import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { ErrorSummary } from '../../../ui/form/ErrorSummary.tsx'
import type { WorkerForm } from './use-worker-form.ts'
import classes from './WorkerFormSteps.module.css'
import { draftParts, partOf } from './worker-draft.ts'

/** The parts of the form: on a wide desk who it is beside where and how they work, else beneath one another; one step at a time on a phone, with the same fields. */
export function WorkerFormSteps(props: {
  form: WorkerForm
  parts: readonly [ReactNode, ReactNode, ReactNode]
  /** Stands above the last button. */
  before?: ReactNode
  saveLabel: ReactNode
  busy: boolean
  /** The part that still asks for a decision; saving leads there instead. */
  undecided?: { part: number; elementId: string } | undefined
  secondary?: ReactNode
  onSave: () => void
}) {
  const { t } = useLingui()
  const { form } = props
  const onPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false })
  const [step, setStep] = useState(0)
  const last = step === props.parts.length - 1
  const stepNumber = step + 1

  const goOn = () => {
    if (onPhone && !last) {
      if (form.check(draftParts[step]).length === 0) {
        setStep(step + 1)
        scrollTo({ top: 0 })
      }
      return
    }
    const [firstFault] = form.check()
    if (firstFault !== undefined) return setStep(partOf(firstFault))
    if (props.undecided === undefined) return props.onSave()
    const { part, elementId } = props.undecided
    setStep(part)
    // On a phone the part is drawn only after this step has been taken.
    setTimeout(() => {
      const element = document.getElementById(elementId)
      element?.scrollIntoView({ block: 'center' })
      element?.focus({ preventScroll: true })
    })
  }
  const shownErrors = onPhone
    ? form.errors.filter(({ fieldId }) => fieldId === null || partOf(fieldId) === step)
    : form.errors
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        goOn()
      }}
    >
      {onPhone && (
        <div className={classes.progress}>
          <p>
            <Trans>Langkah {stepNumber} dari 3</Trans>
          </p>
          <div role="img" aria-label={t`Langkah ${stepNumber} dari 3`}>
            {props.parts.map((_, at) => (
              <i key={draftParts[at]?.[0]} data-done={at <= step || undefined} />
            ))}
          </div>
        </div>
      )}
      <ErrorSummary errors={shownErrors} attempt={form.attempt} />
      {onPhone ? (
        props.parts[step]
      ) : (
        <div className={classes.parts}>
          {props.parts.map((part, at) => (
            <div key={draftParts[at]?.[0]}>{part}</div>
          ))}
        </div>
      )}
      {(!onPhone || last) && props.before}
      <div className={classes.buttons}>
        {onPhone && step > 0 ? (
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
            onClick={() => setStep(step - 1)}
          >
            <Trans>Kembali</Trans>
          </Button>
        ) : (
          props.secondary
        )}
        <Button
          type="submit"
          loading={props.busy}
          rightSection={onPhone && !last && <IconArrowRight size={18} aria-hidden />}
        >
          {onPhone && !last ? <Trans>Lanjut</Trans> : props.saveLabel}
        </Button>
      </div>
    </form>
  )
}
