import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type CombinedError, useMutation, useQuery } from 'urql'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { Card } from '../../../ui/Card.tsx'
import { ErrorSummary, type FieldError } from '../../../ui/form/ErrorSummary.tsx'
import { LeaveGuard } from '../../../ui/form/LeaveGuard.tsx'
import classes from '../../../ui/form/LongForm.module.css'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useNotify } from '../../../ui/use-notify.ts'
import { useServerWords } from '../../../ui/use-server-words.ts'
import { type AgreementDraft, inputOf } from './agreement-draft.ts'
import { AgreementChoicesQuery, SaveAgreementMutation } from './agreement-form.query.ts'
import { FactFields } from './FactFields.tsx'
import { ObligationFields } from './ObligationFields.tsx'
import { PartyFields } from './PartyFields.tsx'

/** The text of an agreement: what it says, who agrees, what each promises. The server judges it when it is saved. */
export function AgreementForm(props: {
  title: string
  under?: { id: string; title: string }
  initial: AgreementDraft
  existing: { id: string; version: number } | null
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const notify = useNotify()
  const { message } = useServerWords()
  const [initial] = useState(props.initial)
  const [draft, setDraft] = useState(initial)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [attempt, setAttempt] = useState(0)
  const [saved, setSaved] = useState(false)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [choices] = useQuery({ query: AgreementChoicesQuery })
  const [saving, save] = useMutation(SaveAgreementMutation)
  const dirty = !saved && JSON.stringify(draft) !== JSON.stringify(initial)
  const form = {
    draft,
    set: (change: Partial<AgreementDraft>) => {
      // What is being mended is no longer scolded for.
      setErrors((before) => before.filter(({ fieldId }) => !Object.keys(change).includes(fieldId?.split('.')[0] ?? '')))
      setDraft((before) => ({ ...before, ...change }))
    },
    errorOf: (path: string) => errors.find(({ fieldId }) => fieldId === path)?.message,
    choices: choices.data,
  }

  const submit = async () => {
    if (saving.fetching) return
    setProblem(null)
    setAttempt((before) => before + 1)
    const input = inputOf(draft, props.existing)
    if (input === null) {
      return setErrors(
        (['validFrom', 'lastDay'] as const)
          .filter((field) => draft[field] === null)
          .map((fieldId) => ({
            fieldId,
            message: fieldId === 'validFrom' ? t`Isi hari pertama berlaku.` : t`Isi hari terakhir berlaku.`,
          })),
      )
    }
    const { data, error } = await save({ input })
    const outcome = data?.saveAgreement
    if (outcome?.__typename === 'SaveAgreementSuccess') {
      setSaved(true)
      notify(t`Naskah disimpan.`)
      return navigate({
        to: '/perjanjian/$agreementId',
        params: { agreementId: outcome.data.id },
        ignoreBlocker: true,
      })
    }
    const issues = outcome && 'issues' in outcome && outcome.issues ? outcome.issues : null
    setErrors((issues ?? []).map((issue) => ({ fieldId: issue.path, message: message(issue) })))
    if (issues === null) setProblem(outcome ?? error ?? null)
  }
  return (
    <>
      <PageHeader
        title={props.title}
        crumbs={[
          { label: t`Perjanjian`, link: { to: '/perjanjian' } },
          ...(props.under
            ? [
                {
                  label: props.under.title,
                  link: { to: '/perjanjian/$agreementId', params: { agreementId: props.under.id } } as const,
                },
              ]
            : []),
        ]}
        context={<Trans>Siapa pun yang mengubah naskah tidak dapat menyetujuinya.</Trans>}
      />
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <ErrorSummary errors={errors} attempt={attempt} />
        <Card title={<Trans>Isi perjanjian</Trans>}>
          <FactFields form={form} />
        </Card>
        <Card title={<Trans>Para pihak</Trans>} hint={<Trans>Menurut urutan dalam naskah</Trans>}>
          <PartyFields form={form} />
        </Card>
        <Card title={<Trans>Kewajiban</Trans>} hint={<Trans>Apa yang dijanjikan tiap pihak, dan kapan</Trans>}>
          <ObligationFields form={form} />
        </Card>
        <ProblemAlert problem={problem} />
        <Stack>
          <div>
            <Button type="submit" loading={saving.fetching}>
              <Trans>Simpan naskah</Trans>
            </Button>
          </div>
        </Stack>
      </form>
      <LeaveGuard dirty={dirty} />
    </>
  )
}
