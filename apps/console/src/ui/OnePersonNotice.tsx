import { useLingui } from '@lingui/react'
import { IconUsers } from '@tabler/icons-react'
import { Notice } from './Notice.tsx'

export interface OnePersonRefusal {
  readonly text: string
  readonly textEn: string
}

/** Says beside a disabled button why this account may not take the step, and who may. */
export function OnePersonNotice(props: { refusal: OnePersonRefusal | null }) {
  const { i18n } = useLingui()
  if (props.refusal === null) return null
  return (
    <Notice tone="warn" icon={IconUsers}>
      {i18n.locale === 'en' ? props.refusal.textEn : props.refusal.text}
    </Notice>
  )
}
