import { Trans, useLingui } from '@lingui/react/macro'
import { MultiSelect } from '@mantine/core'
import { areaLevelOf } from '@payung/domain/area/area-code'
import { useState } from 'react'
import { useQuery } from 'urql'
import { graphql } from '../../../graphql.ts'
import { useViewer } from '../../../session/viewer.ts'
import { FormDialog } from '../../../ui/form/FormDialog.tsx'
import { useOperation } from '../../../ui/form/use-operation.ts'
import { VillagesField } from '../../../ui/form/VillagesField.tsx'
import { AssignObligationMutation } from './agreement-changes.query.ts'
import type { ObligationDetail } from './agreement-page.query.ts'

const ReceiversQuery = graphql(`
  query ObligationReceivers($within: String!) {
    agencies { id name }
    areas(parentCode: $within) { code name }
  }
`)

/** Hands an obligation of one's own party on to agencies and districts, which then report on it. */
export function AssignDialog(props: {
  obligation: ObligationDetail
  onClose: () => void
  onDone: (words: string) => void
}) {
  const { t } = useLingui()
  const { tenant } = useViewer()
  const { assignments } = props.obligation
  const [agencyIds, setAgencyIds] = useState(assignments.flatMap(({ agency }) => agency?.id ?? []))
  const [areaCodes, setAreaCodes] = useState(assignments.flatMap(({ area }) => area?.code ?? []))
  const [{ data }] = useQuery({ query: ReceiversQuery, variables: { within: tenant.area?.code ?? '' } })
  const assign = useOperation(AssignObligationMutation)
  const districts = new Map((data?.areas ?? []).map(({ code, name }) => [code, name]))
  const isVillage = (code: string) => areaLevelOf(code) === 'VILLAGE'
  const chosenVillages = assignments.flatMap(({ area }) => (area && isVillage(area.code) ? [area] : []))
  const change = (codes: readonly string[], villages: boolean) =>
    setAreaCodes((before) => [...before.filter((code) => isVillage(code) !== villages), ...codes])

  const submit = async () => {
    const success = await assign.run({ input: { obligationId: props.obligation.id, agencyIds, areaCodes } })
    if (success !== null) props.onDone(t`Pembagian kewajiban disimpan.`)
  }
  return (
    <FormDialog
      title={t`Bagikan kewajiban`}
      confirm={<Trans>Simpan</Trans>}
      busy={assign.busy}
      problem={assign.problem}
      onClose={props.onClose}
      onSubmit={submit}
    >
      <b>{props.obligation.text}</b>
      <MultiSelect
        label={<Trans>Perangkat daerah (OPD)</Trans>}
        searchable
        data={(data?.agencies ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={agencyIds}
        onChange={setAgencyIds}
      />
      {tenant.area && (
        <>
          <MultiSelect
            label={<Trans>Kecamatan, beserta desanya</Trans>}
            searchable
            data={[...districts].map(([value, label]) => ({ value, label }))}
            value={areaCodes.filter((code) => !isVillage(code))}
            onChange={(codes) => change(codes, false)}
          />
          <VillagesField
            label={<Trans>Desa tertentu saja</Trans>}
            within={tenant.area.code}
            known={chosenVillages}
            value={areaCodes.filter(isVillage)}
            onChange={(codes) => change(codes, true)}
          />
        </>
      )}
    </FormDialog>
  )
}
