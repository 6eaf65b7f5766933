// An import makes this an augmentation and not a replacement of the module.
import 'next-intl';
import type en from './messages/en.json';

declare module 'next-intl' {
	interface AppConfig {
		Messages: typeof en;
	}
}
