import { LanguageChoice } from '../../components/ui/language-choice.tsx';

export default function ChoicePage() {
	return (
		<main className="page grid min-h-screen content-center py-16">
			<h1 className="serif text-5xl font-bold">
				<span lang="zh-Hans">对读</span> <span className="font-normal text-soft">Duidu</span>
			</h1>
			<LanguageChoice />
		</main>
	);
}
