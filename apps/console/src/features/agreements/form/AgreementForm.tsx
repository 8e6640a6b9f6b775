import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { Card } from '../../../ui/Card.tsx'
import { LongForm } from '../../../ui/form/LongForm.tsx'
import { useFormRefusal } from '../../../ui/form/use-form-refusal.ts'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
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
  const [initial] = useState(props.initial)
  const [draft, setDraft] = useState(initial)
  const refusal = useFormRefusal()
  const [saved, setSaved] = useState(false)
  const [choices] = useQuery({ query: AgreementChoicesQuery })
  const save = useOperation(SaveAgreementMutation, { refusal, notice: t`Naskah disimpan.` })
  const form = {
    draft,
    set: (change: Partial<AgreementDraft>) => {
      refusal.forget((fieldId) => Object.keys(change).includes(fieldId.split('.')[0] ?? ''))
      setDraft((before) => ({ ...before, ...change }))
    },
    errorOf: refusal.errorOf,
    choices: choices.data,
  }

  const submit = async () => {
    const input = inputOf(draft, props.existing)
    if (input === null) {
      return refusal.showFaults(
        (['validFrom', 'lastDay'] as const)
          .filter((field) => draft[field] === null)
          .map((fieldId) => ({
            fieldId,
            message: fieldId === 'validFrom' ? t`Isi hari pertama berlaku.` : t`Isi hari terakhir berlaku.`,
          })),
      )
    }
    const success = await save.run({ input })
    if (success === null) return
    setSaved(true)
    return navigate({ to: '/perjanjian/$agreementId', params: { agreementId: success.data.id }, ignoreBlocker: true })
  }
  return (
    <>
      <PageHeader
        title={props.title}
        crumbs={[
          { label: t({ message: 'Perjanjian', context: 'list' }), link: { to: '/perjanjian' } },
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
      <LongForm
        refusal={refusal}
        draft={{ values: draft, version: props.existing?.version, take: setDraft }}
        dirty={!saved && JSON.stringify(draft) !== JSON.stringify(initial)}
        busy={save.busy}
        saveLabel={<Trans>Simpan naskah</Trans>}
        isNarrow
        onSubmit={() => void submit()}
      >
        <Card title={<Trans>Isi perjanjian</Trans>}>
          <FactFields form={form} />
        </Card>
        <Card title={<Trans>Para pihak</Trans>} hint={<Trans>Menurut urutan dalam naskah</Trans>}>
          <PartyFields form={form} />
        </Card>
        <Card title={<Trans>Kewajiban</Trans>} hint={<Trans>Apa yang dijanjikan tiap pihak, dan kapan</Trans>}>
          <ObligationFields form={form} />
        </Card>
      </LongForm>
    </>
  )
}
