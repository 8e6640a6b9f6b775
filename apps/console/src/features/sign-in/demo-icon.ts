import {
  type Icon,
  IconBuildingBank,
  IconBuildingCommunity,
  IconBuildingFactory2,
  IconCoins,
  IconFileSearch,
  IconHomeHeart,
  IconHomeStar,
  IconScale,
  IconShieldCheck,
  IconSignature,
  IconUser,
  IconUserCheck,
} from '@tabler/icons-react'

const icons: Readonly<Record<string, Icon>> = {
  'building-bank': IconBuildingBank,
  'building-community': IconBuildingCommunity,
  'building-factory': IconBuildingFactory2,
  'building-factory-2': IconBuildingFactory2,
  coins: IconCoins,
  'file-search': IconFileSearch,
  'home-heart': IconHomeHeart,
  'home-star': IconHomeStar,
  scale: IconScale,
  'shield-check': IconShieldCheck,
  signature: IconSignature,
  'user-check': IconUserCheck,
}

/** The drawing that a demo account asks for by its Tabler name; a person for any other. */
export function demoIcon(name: string): Icon {
  return icons[name] ?? IconUser
}
