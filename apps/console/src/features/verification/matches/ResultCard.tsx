import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CombinedError } from 'urql'
import { useFormats } from '../../../i18n/formats.ts'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { ChooseChanges } from '../../../ui/ChooseChanges.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { MaskedNationalId } from '../../../ui/MaskedNationalId.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { OnePersonNotice } from '../../../ui/OnePersonNotice.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useNotify } from '../../../ui/use-notify.ts'
import { useFieldWords } from '../../workers/field-words.ts'
import { CheckAnswerBadge } from '../CheckBadges.tsx'
import { type CheckResult, DecideCheckMutation, staleChecks } from '../check.query.ts'
import { reasonWords } from '../check-words.ts'
import { DecisionWords } from '../DecisionWords.tsx'
import { Photos } from '../Photos.tsx'
import classes from './MatchPage.module.css'

const shortestReason = 3

/** One person: what our record says, what was found, and which of it is to be taken over. */
export function ResultCard(props: { result: CheckResult; onDecided: () => void }) {
  const { i18n, t } = useLingui()
  const { day, moment } = useFormats()
  const { fieldName, fieldValue } = useFieldWords()
  const notify = useNotify()
  const { result } = props
  const { differences, person } = result
  const [chosen, setChosen] = useState<readonly string[]>(() => differences.map(({ field }) => field))
  const [keeping, setKeeping] = useState(false)
  const decide = useOperation(DecideCheckMutation, { context: staleChecks })
  const name = person?.name ?? t`Orang ini`
  const foundOn = result.foundOn === null ? moment(result.recordedAt) : day(result.foundOn)
  /** Of facts alone some may still be taken. */
  const cannotTake =
    result.refusal !== null && (result.refusal.code !== 'CHECK_STATUS_OF_OTHERS' || chosen.includes('status'))
  const covered = result.answer === 'WAGE_EARNER' || result.answer === 'SELF_EMPLOYED'
  const send = async (input: { takeOver: boolean; fields?: string[]; reason?: string }) => {
    const outcome = await decide.run({ input: { resultId: result.id, ...input } })
    if (outcome === null) return
    setKeeping(false)
    notify(
      outcome.data.decision === 'PROPOSED'
        ? t`Diusulkan kepada pengampu data ${name}.`
        : outcome.data.decision === 'TAKEN_OVER'
          ? t`Data ${name} diperbarui.`
          : t`Keputusan tentang ${name} dicatat.`,
    )
    props.onDecided()
  }
  return (
    <article className={classes.card} aria-label={name}>
      <header className={classes.head}>
        <div>
          <h3 className={classes.name}>
            {person ? (
              <Link to="/pekerja/$workerId" params={{ workerId: person.id }}>
                {name}
              </Link>
            ) : (
              name
            )}
          </h3>
          <p>
            {person?.maskedNationalId && <MaskedNationalId value={person.maskedNationalId} />}{' '}
            {person && `${person.village.name}, ${person.district.name}`}
          </p>
        </div>
        <p>
          <CheckAnswerBadge answer={result.answer} /> {foundOn}
        </p>
      </header>
      {(result.reasonCode !== null || result.evidence !== null) && (
        <p className={classes.said}>
          {[result.reasonCode && i18n._(reasonWords[result.reasonCode]), result.evidence].filter(Boolean).join(': ')}
        </p>
      )}
      <Photos of={result.photos} />
      {covered && result.decision === null && (
        <div className={classes.said}>
          <Notice tone="warn" icon={IconAlertTriangle}>
            <Trans>Orang ini sudah peserta aktif. Bila diterima, syarat program dan kohort melihatnya.</Trans>
          </Notice>
        </div>
      )}
      {differences.length > 0 ? (
        <ChooseChanges
          changes={differences}
          chosen={chosen}
          onChoose={setChosen}
          theirs={<Trans>Yang didapati</Trans>}
          nameOf={fieldName}
          valueOf={fieldValue}
        />
      ) : (
        result.decision === null && (
          <p className={classes.said}>
            <Trans>Sama dengan data Anda.</Trans>
          </p>
        )
      )}
      <DecisionWords result={result} />
      <ProblemAlert problem={keeping ? null : decide.problem} />
      {result.isForAnother && (
        <p className={classes.said}>
          {result.question === 'FIELD_VISIT' ? (
            <Trans>Anda yang mencatat kunjungan ini, sehingga rekan Anda yang memutuskan.</Trans>
          ) : (
            <Trans>Anda yang membawa berkas jawaban ini, sehingga rekan Anda yang memutuskan.</Trans>
          )}
        </p>
      )}
      {result.refusal && (
        <div className={classes.said}>
          <Notice tone="warn" icon={IconAlertTriangle}>
            {i18n.locale === 'en' ? result.refusal.textEn : result.refusal.text}
          </Notice>
        </div>
      )}
      <OnePersonNotice refusal={result.onePersonRefusal} />
      {result.mayDecide && (
        <div className={classes.actions}>
          <Button
            loading={decide.busy}
            disabled={
              result.onePersonRefusal !== null || (differences.length > 0 && (chosen.length === 0 || cannotTake))
            }
            onClick={() =>
              void send(differences.length === 0 ? { takeOver: true } : { takeOver: true, fields: [...chosen] })
            }
          >
            {differences.length === 0 ? (
              <Trans>Catat sebagai sama</Trans>
            ) : chosen.length === differences.length ? (
              <Trans>Terima semua</Trans>
            ) : (
              <Trans>Terima {chosen.length} isian</Trans>
            )}
          </Button>
          {differences.length > 0 && (
            <Button
              variant="default"
              disabled={decide.busy || result.onePersonRefusal !== null}
              onClick={() => setKeeping(true)}
            >
              <Trans>Pertahankan data kita</Trans>
            </Button>
          )}
        </div>
      )}
      {keeping && (
        <KeepDialog
          name={name}
          busy={decide.busy}
          problem={decide.problem}
          onClose={() => setKeeping(false)}
          onKeep={(reason) => void send({ takeOver: false, reason })}
        />
      )}
    </article>
  )
}

function KeepDialog(props: {
  name: string
  busy: boolean
  problem: ProblemAnswer | CombinedError | null
  onClose: () => void
  onKeep: (reason: string) => void
}) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const [isSubmitted, setSubmitted] = useState(false)
  const missing = reason.trim().length < shortestReason
  return (
    <FormDialog
      title={<Trans>Pertahankan data {props.name}?</Trans>}
      confirm={<Trans>Pertahankan</Trans>}
      busy={props.busy}
      problem={props.problem}
      onClose={props.onClose}
      onSubmit={() => {
        setSubmitted(true)
        if (!missing) props.onKeep(reason.trim())
      }}
    >
      <Textarea
        label={<Trans>Alasan</Trans>}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isSubmitted && missing ? fieldProblem(t`Tulis alasannya.`) : undefined}
      />
    </FormDialog>
  )
}
