import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Stack, Textarea } from '@mantine/core'
import { fillDecree, unknownFields } from '@payung/domain/decree/decree-template'
import { useRef, useState } from 'react'
import { Card } from '../../../ui/Card.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { FormDraft } from '../../../ui/form/FormDraft.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { pointsOf } from '../form/decree-draft.ts'
import { PointsField } from '../form/PointsField.tsx'
import pageClasses from '../page/DecreePage.module.css'
import { DecreePaper } from '../page/DecreePaper.tsx'
import classes from './Configuration.module.css'
import { type DecreeTemplate, SaveTemplateMutation } from './configure.query.ts'
import { citedLater, exampleValues, type TemplateText, withField } from './template-draft.ts'

type Part = 'title' | 'considerations' | 'dictums'

/** A new version of a template: text at the left, at the right the paper with examples in its fields. */
export function TemplateForm(props: {
  template: DecreeTemplate
  begun: TemplateText
  onClose: () => void
  onSaved: () => void
}) {
  const { t } = useLingui()
  const { template } = props
  const [begun] = useState<Readonly<Record<Part, string>>>(() => ({
    title: props.begun.title,
    considerations: props.begun.considerations.join('\n'),
    dictums: props.begun.dictums.join('\n'),
  }))
  const [draft, setDraft] = useState(begun)
  const [saved, setSaved] = useState(false)
  const [writing, setWriting] = useState<Part>('dictums')
  const inputs = useRef<Partial<Record<Part, HTMLTextAreaElement | null>>>({})
  const save = useOperation(SaveTemplateMutation, { notice: t`Naskah baku tersimpan.` })
  const values = exampleValues(template.examples)
  const read = {
    title: draft.title,
    considerations: pointsOf(draft.considerations),
    dictums: pointsOf(draft.dictums),
  }
  const submit = async () => {
    // Before the answer: with it the form is gone, and what was kept of it too.
    setSaved(true)
    const success = await save.run({ input: { kind: template.kind, basedOn: template.version ?? 0, ...read } })
    if (success === null) return setSaved(false)
    props.onSaved()
  }
  const put = (field: string) => {
    const input = inputs.current[writing]
    const end = draft[writing].length
    const place = { from: input?.selectionStart ?? end, until: input?.selectionEnd ?? end }
    const { text, cursor } = withField(draft[writing], field, place)
    setDraft({ ...draft, [writing]: text })
    // Once it is drawn: writing goes on where the field ends.
    requestAnimationFrame(() => {
      input?.focus()
      input?.setSelectionRange(cursor, cursor)
    })
  }
  const field = (part: Part) => ({
    id: part,
    value: draft[part],
    onFocus: () => setWriting(part),
  })
  const keep = (part: Part) => (element: HTMLTextAreaElement | null) => {
    inputs.current[part] = element
  }
  const unknownInTitle = unknownFields(draft.title).map((name) => `{${name}}`)
  return (
    <div className={pageClasses.columns}>
      <Stack gap="md">
        <FormDraft
          dirty={!saved && draft !== begun}
          form={{ values: draft, version: template.version ?? 0, part: template.kind, take: setDraft }}
        />
        <Card title={<Trans>Naskah</Trans>} hint={<Trans>Satu butir satu baris</Trans>}>
          <Stack gap="sm">
            <Textarea
              {...field('title')}
              ref={keep('title')}
              label={<Trans>Tentang</Trans>}
              autosize
              minRows={2}
              maxLength={400}
              onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
              error={
                unknownInTitle.length > 0
                  ? fieldProblem(t`Isian ${unknownInTitle.join(', ')} tidak dikenal.`)
                  : undefined
              }
            />
            <PointsField
              {...field('considerations')}
              inputRef={keep('considerations')}
              label={<Trans>Menimbang</Trans>}
              hint={<Trans>Mengapa keputusan ini perlu</Trans>}
              onChange={(considerations) => setDraft({ ...draft, considerations })}
            />
            <PointsField
              {...field('dictums')}
              inputRef={keep('dictums')}
              label={<Trans>Menetapkan</Trans>}
              hint={<Trans>KESATU, KEDUA, dan seterusnya ditambahkan otomatis</Trans>}
              onChange={(dictums) => setDraft({ ...draft, dictums })}
            />
          </Stack>
        </Card>
        <Card
          title={<Trans>Isian dari data keputusan</Trans>}
          hint={<Trans>Tekan untuk menaruhnya di tempat Anda menulis; naskah di samping memakai contoh isinya</Trans>}
        >
          <div className={classes.fields}>
            {template.examples.map(({ name, value }) => (
              <Button key={name} size="xs" variant="default" onClick={() => put(name)} title={value}>
                {`{${name}}`}
              </Button>
            ))}
          </div>
        </Card>
        <ProblemAlert problem={save.problem} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            <Trans>Batal</Trans>
          </Button>
          <Button loading={save.busy} onClick={() => void submit()}>
            <Trans>Simpan naskah baku</Trans>
          </Button>
        </Group>
      </Stack>
      <DecreePaper
        text={fillDecree({ ...read, legalReferences: citedLater }, values)}
        head={values['judul_kepala'] ?? ''}
        number={null}
        isDraft
      />
    </div>
  )
}
