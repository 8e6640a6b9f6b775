import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Select, Stack, TextInput } from '@mantine/core'
import { regulationKindsOf } from '@payung/domain/agreement/regulation'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type CombinedError, useMutation } from 'urql'
import type { ProblemAnswer } from '../../session/problem.ts'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { ErrorSummary, type FieldError } from '../../ui/form/ErrorSummary.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { LeaveGuard } from '../../ui/form/LeaveGuard.tsx'
import classes from '../../ui/form/LongForm.module.css'
import { PaperField } from '../../ui/form/PaperField.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useNotify } from '../../ui/use-notify.ts'
import { useServerWords } from '../../ui/use-server-words.ts'
import { ArticleFields } from './ArticleFields.tsx'
import { SaveRegulationMutation } from './regulation.query.ts'
import { inputOf, type RegulationDraft } from './regulation-draft.ts'
import { kindWords } from './regulation-words.ts'

/** A regulation that is planned or being drafted. The server judges it when it is saved. */
export function RegulationForm(props: {
  title: string
  initial: RegulationDraft
  existing: { id: string; version: number } | null
}) {
  const { i18n } = useI18n()
  const { t } = useLingui()
  const navigate = useNavigate()
  const notify = useNotify()
  const { tenant } = useViewer()
  const { message } = useServerWords()
  const [initial] = useState(props.initial)
  const [draft, setDraft] = useState(initial)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [attempt, setAttempt] = useState(0)
  const [saved, setSaved] = useState(false)
  const [problem, setProblem] = useState<ProblemAnswer | CombinedError | null>(null)
  const [saving, save] = useMutation(SaveRegulationMutation)
  const set = (change: Partial<RegulationDraft>) => setDraft((before) => ({ ...before, ...change }))
  const errorOf = (path: string) => errors.find(({ fieldId }) => fieldId === path)?.message
  const submit = async () => {
    if (saving.fetching) return
    setProblem(null)
    setAttempt((before) => before + 1)
    const { data, error } = await save({ input: inputOf(draft, props.existing) })
    const outcome = data?.saveRegulation
    if (outcome?.__typename === 'SaveRegulationSuccess') {
      setSaved(true)
      notify(t`Peraturan disimpan.`)
      const params = { regulationId: outcome.data.id }
      return navigate({ to: '/dasar-hukum/$regulationId', params, ignoreBlocker: true })
    }
    const issues = outcome && 'issues' in outcome && outcome.issues ? outcome.issues : null
    setErrors((issues ?? []).map((issue) => ({ fieldId: issue.path, message: message(issue) })))
    if (issues === null) setProblem(outcome ?? error ?? null)
  }
  return (
    <>
      <PageHeader title={props.title} crumbs={[{ label: t`Peraturan`, link: { to: '/dasar-hukum' } }]} />
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <ErrorSummary errors={errors} attempt={attempt} />
        <Card title={<Trans>Keterangan</Trans>}>
          <Stack gap="md">
            <Select
              id="kind"
              label={<Trans>Jenis</Trans>}
              allowDeselect={false}
              data={regulationKindsOf(tenant.kind).map((value) => ({ value, label: i18n._(kindWords[value]) }))}
              value={draft.kind}
              onChange={(kind) => set({ kind: (kind ?? draft.kind) as RegulationDraft['kind'] })}
              error={fieldProblem(errorOf('kind'))}
            />
            <TextInput
              id="title"
              label={<Trans>Tentang</Trans>}
              value={draft.title}
              maxLength={400}
              onChange={(event) => set({ title: event.currentTarget.value })}
              error={fieldProblem(errorOf('title'))}
            />
            <DateField
              id="plannedFor"
              label={<Trans>Rencana penetapan</Trans>}
              value={draft.plannedFor}
              onChange={(plannedFor) => set({ plannedFor })}
            />
            <PaperField
              id="fileId"
              label={<Trans>Naskah</Trans>}
              description={<Trans>Rancangan yang sedang dibahas; naskah resminya diunggah saat ditetapkan.</Trans>}
              value={draft.file}
              onChange={(file) => set({ file })}
              error={fieldProblem(errorOf('fileId'))}
            />
          </Stack>
        </Card>
        <Card title={<Trans>Pasal yang penting</Trans>} hint={<Trans>Sumber dana dan kelompok yang disebut</Trans>}>
          <ArticleFields articles={draft.articles} errorOf={errorOf} onChange={(articles) => set({ articles })} />
        </Card>
        <ProblemAlert problem={problem} />
        <div>
          <Button type="submit" loading={saving.fetching}>
            <Trans>Simpan</Trans>
          </Button>
        </div>
      </form>
      <LeaveGuard dirty={!saved && JSON.stringify(draft) !== JSON.stringify(initial)} />
    </>
  )
}
