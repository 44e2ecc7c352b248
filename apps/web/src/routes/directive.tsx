export { Directive as DirectivePage } from '../features/directive/directive';
