import { useQuery } from 'urql'
import { useViewer } from '../../session/viewer.ts'
import { HandoverAreasQuery } from './handovers.query.ts'

/** The government's own area and those directly below it, to choose from. */
export function useHandoverAreas(): readonly { readonly value: string; readonly label: string }[] {
  const { tenant } = useViewer()
  const parentCode = tenant.area?.code ?? ''
  const [{ data }] = useQuery({ query: HandoverAreasQuery, variables: { parentCode }, pause: parentCode === '' })
  const own = tenant.area === null ? [] : [{ value: tenant.area.code, label: tenant.area.name }]
  return [...own, ...(data?.areas ?? []).map(({ code, name }) => ({ value: code, label: name }))]
}
