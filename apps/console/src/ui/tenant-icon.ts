import {
  type Icon,
  IconBuildingBank,
  IconBuildingCommunity,
  IconBuildingFactory2,
  IconSchool,
  IconShield,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { Viewer } from '../session/viewer.ts'

/** The mark of a kind of institution, the same wherever one is named. */
export const tenantIcon: Readonly<Record<Viewer['tenant']['kind'], Icon>> = {
  PROVINCE: IconBuildingBank,
  REGENCY: IconBuildingCommunity,
  CITY: IconBuildingCommunity,
  COMPANY: IconBuildingFactory2,
  INSURER_REGION: IconShield,
  INSURER_BRANCH: IconShield,
  INSTITUTION: IconSchool,
  AGENT_PARTNER: IconUsersGroup,
}
