import { useFormats } from '../../../i18n/formats.ts'
import { FactList } from '../../../ui/FactList.tsx'
import { useServerWords } from '../../../ui/use-server-words.ts'
import type { ObviousMerges } from './batches.query.ts'

/** Why pairs are left to people, and how many for each reason. */
export function PairsLeft(props: { left: ObviousMerges['left'] }) {
  const { number } = useFormats()
  const { message } = useServerWords()
  return <FactList facts={props.left.map((group) => [message(group), number(group.count)])} />
}
