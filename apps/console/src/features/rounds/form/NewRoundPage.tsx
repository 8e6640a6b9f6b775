import { Trans, useLingui } from '@lingui/react/macro'
import { MultiSelect, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../../graphql.ts'
import { useMay, useViewer } from '../../../session/viewer.ts'
import { ButtonLink } from '../../../ui/ButtonLink.tsx'
import { Card } from '../../../ui/Card.tsx'
import { DateField } from '../../../ui/form/DateField.tsx'
import { fieldProblem } from '../../../ui/form/FieldProblem.tsx'
import { LongForm } from '../../../ui/form/LongForm.tsx'
import { useFormRefusal } from '../../../ui/form/use-form-refusal.ts'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { LoadingRows } from '../../../ui/states/LoadingRows.tsx'
import { NoAccess } from '../../../ui/states/NoAccess.tsx'
import { CreateRoundMutation } from '../round.query.ts'
import classes from './NewRoundPage.module.css'
import { OtherProposers } from './OtherProposers.tsx'
import { emptyRound, fieldOf, inputOf, type RoundDraft } from './round-draft.ts'

const RoundChoicesQuery = graphql(`
  query RoundChoices($areaCode: String!) {
    programmes(first: 100) { edges { node { id name state mayManage } } }
    area(code: $areaCode) { code name }
    areas(parentCode: $areaCode) { code name }
    agencies { id name }
    tenants { id kind shortName }
  }
`)

export function NewRoundPage() {
  return useMay('ROUND_MANAGE') ? <NewRoundScreen /> : <NoAccess />
}

function NewRoundScreen() {
  const { t } = useLingui()
  const { tenant } = useViewer()
  const navigate = useNavigate()
  const [{ data: choices }] = useQuery({ query: RoundChoicesQuery, variables: { areaCode: tenant.area?.code ?? '61' } })
  const [draft, setDraft] = useState<RoundDraft>(emptyRound)
  const form = useFormRefusal(fieldOf)
  const [saved, setSaved] = useState(false)
  const create = useOperation(CreateRoundMutation, { refusal: form })
  const set = (changed: Partial<RoundDraft>) => setDraft({ ...draft, ...changed })
  const errorOf = (fieldId: string) => fieldProblem(form.errorOf(fieldId))
  if (!choices) return <LoadingRows label={t`Memuat pilihan`} rows={6} />
  const areas = [...(choices.area ? [choices.area] : []), ...choices.areas]
  const programmes = choices.programmes.edges.map(({ node }) => node).filter(({ mayManage }) => mayManage)
  const submit = async () => {
    if (draft.dueOn === null)
      return form.showFaults([{ fieldId: 'dueOn', message: t`Tulis tanggalnya, misalnya 31/12/2026.` }])
    setSaved(true)
    const success = await create.run({ input: inputOf(draft, draft.dueOn) })
    if (success === null) return setSaved(false)
    void navigate({ to: '/putaran/$roundId', params: { roundId: success.data.id }, ignoreBlocker: true })
  }
  return (
    <>
      <PageHeader title={t`Rencanakan putaran`} crumbs={[{ label: t`Putaran usulan`, link: { to: '/putaran' } }]} />
      <LongForm
        refusal={form}
        draft={{ values: draft, take: setDraft }}
        dirty={!saved && draft !== emptyRound}
        busy={create.busy}
        saveLabel={<Trans>Simpan putaran</Trans>}
        cancel={
          <ButtonLink to="/putaran" variant="default">
            <Trans>Batal</Trans>
          </ButtonLink>
        }
        onSubmit={() => void submit()}
      >
        <div className={classes.layout}>
          <Card title={<Trans>Apa dan sampai kapan</Trans>}>
            <Stack gap="md">
              <NativeSelect
                id="programmeId"
                label={<Trans>Untuk program</Trans>}
                data={[{ value: '', label: '' }, ...programmes.map(({ id, name }) => ({ value: id, label: name }))]}
                value={draft.programmeId}
                onChange={(event) => set({ programmeId: event.currentTarget.value })}
                error={errorOf('programmeId')}
              />
              <TextInput
                id="name"
                label={<Trans>Nama putaran</Trans>}
                value={draft.name}
                maxLength={160}
                onChange={(event) => set({ name: event.currentTarget.value })}
                error={errorOf('name')}
              />
              <DateField
                id="dueOn"
                label={<Trans>Paling lambat dikirim</Trans>}
                value={draft.dueOn}
                onChange={(dueOn) => set({ dueOn })}
                error={errorOf('dueOn')}
              />
              <Textarea
                id="note"
                label={<Trans>Keterangan untuk pengusul</Trans>}
                value={draft.note}
                maxLength={2000}
                autosize
                minRows={2}
                onChange={(event) => set({ note: event.currentTarget.value })}
                error={errorOf('note')}
              />
            </Stack>
          </Card>
          <Card title={<Trans>Siapa yang ditanyai</Trans>}>
            <Stack gap="md">
              <MultiSelect
                id="villages"
                label={<Trans>Semua desa dan kelurahan di</Trans>}
                data={areas.map(({ code, name }) => ({ value: code, label: name }))}
                value={[...draft.areaCodes]}
                onChange={(areaCodes) => set({ areaCodes })}
                searchable
                clearable
                error={errorOf('villages')}
              />
              <TextInput
                id="quotaEach"
                label={<Trans>Kuota tiap desa (orang)</Trans>}
                inputMode="numeric"
                className="figures"
                value={draft.quotaEach}
                onChange={(event) => set({ quotaEach: event.currentTarget.value.replace(/\D/g, '') })}
                error={errorOf('quotaEach')}
              />
              <OtherProposers
                others={draft.others}
                agencies={choices.agencies.map(({ id, name }) => ({ value: id, label: name }))}
                branches={choices.tenants
                  .filter(({ kind }) => kind === 'INSURER_BRANCH')
                  .map(({ id, shortName }) => ({ value: id, label: shortName }))}
                errorOf={errorOf}
                onChange={(others) => set({ others })}
              />
            </Stack>
          </Card>
        </div>
      </LongForm>
    </>
  )
}
