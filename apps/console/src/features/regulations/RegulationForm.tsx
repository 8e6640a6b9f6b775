import { useLingui as useI18n } from '@lingui/react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Select, Stack, TextInput } from '@mantine/core'
import { regulationKindsOf } from '@payung/domain/agreement/regulation'
import { regulationInput } from '@payung/domain/agreement/regulation-input'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import words from '../../generated/input-words/regulations.json'
import { useViewer } from '../../session/viewer.ts'
import { Card } from '../../ui/Card.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { fieldProblem } from '../../ui/form/FieldProblem.tsx'
import { LongForm } from '../../ui/form/LongForm.tsx'
import { PaperField } from '../../ui/form/PaperField.tsx'
import { useInputForm } from '../../ui/form/use-input-form.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
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
  const { tenant } = useViewer()
  const kinds = regulationKindsOf(tenant.kind)
  const form = useInputForm({
    schema: regulationInput({ kinds }),
    words,
    initialValues: props.initial,
    inputOf: (draft) => inputOf(draft, props.existing),
  })
  const [saved, setSaved] = useState(false)
  const save = useOperation(SaveRegulationMutation, { refusal: form, notice: t`Peraturan disimpan.` })
  const { errorOf } = form
  const submit = form.submit(async () => {
    const success = await save.run({ input: inputOf(form.values, props.existing) })
    if (success === null) return
    setSaved(true)
    const params = { regulationId: success.data.id }
    return navigate({ to: '/dasar-hukum/$regulationId', params, ignoreBlocker: true })
  })
  return (
    <>
      <PageHeader
        title={props.title}
        crumbs={[{ label: t({ message: 'Peraturan', context: 'list' }), link: { to: '/dasar-hukum' } }]}
      />
      <LongForm
        refusal={form}
        draft={{ ...form.draft, version: props.existing?.version }}
        dirty={!saved && form.isDirty()}
        busy={save.busy}
        saveLabel={<Trans>Simpan</Trans>}
        isNarrow
        onSubmit={submit}
      >
        <Card title={<Trans>Keterangan</Trans>}>
          <Stack gap="md">
            <Select
              id="kind"
              label={<Trans>Jenis</Trans>}
              allowDeselect={false}
              data={kinds.map((value) => ({ value, label: i18n._(kindWords[value]) }))}
              {...form.field('kind')}
              onChange={(kind) => kind !== null && form.field('kind').onChange(kind)}
            />
            <TextInput id="title" label={<Trans>Tentang</Trans>} maxLength={400} {...form.field('title')} />
            <DateField id="plannedFor" label={<Trans>Rencana penetapan</Trans>} {...form.field('plannedFor')} />
            <PaperField
              id="fileId"
              label={<Trans>Naskah</Trans>}
              description={<Trans>Rancangan yang sedang dibahas; naskah resminya diunggah saat ditetapkan.</Trans>}
              value={form.values.file}
              onChange={(file) => form.set('file', file)}
              error={fieldProblem(errorOf('fileId'))}
            />
          </Stack>
        </Card>
        <Card title={<Trans>Pasal yang penting</Trans>} hint={<Trans>Sumber dana dan kelompok yang disebut</Trans>}>
          <ArticleFields
            articles={form.values.articles}
            errorOf={errorOf}
            onChange={(articles) => form.set('articles', articles)}
          />
        </Card>
      </LongForm>
    </>
  )
}
