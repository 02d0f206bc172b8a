package state

import (
	"fmt"

	"goodenough/model/scenario"
)

// Update is what a message does. It is pure: the same state and message give the same result. A message that there is none of is a
// mistake of ours, and panics.
func Update(s State, msg Msg) (State, []Effect) {
	switch m := msg.(type) {
	// boxes
	case Type:
		return s.typeField(m.Key, m.Text)
	case Leave:
		return s.leave(m.Key, m.Stays)
	case Cancel:
		return s.cancel(m.Key)
	case TakeOffer:
		return s.takeOffer(m.Key, m.Offer)

	// other controls of inputs
	case Slide:
		return s.slide(m.Key, m.Position)
	case SetSpread:
		return s.setSpread(m.Key, m.Position)
	case ToggleRange:
		return s.toggleRange(m.Key)
	case Choose:
		return s.choose(m.Key, m.ID)
	case Reset:
		return s.reset(m.Key)

	// the rest of the scenario
	case Explore:
		return s.explore(m.Spend)
	case Try:
		return s.try(m.Spend)
	case Meant:
		return s.meant()
	case Divide:
		return s.divide(m.Position)
	case SetPoints:
		return s.setPoints(m.On)
	case SetYears:
		return s.setYears(m.Years)
	case SetUpkeep:
		return s.setUpkeep(m.Percent)
	case SetTrap:
		return s.setTrap(m.On)

	// the plan
	case MakePlan:
		return s.makePlan(m.Name)
	case MoveStep:
		return s.moveStep(m.Step, m.At, m.Amount)
	case NudgeStep:
		return s.nudgeStep(m.Step, m.Key)
	case TypeStep:
		return s.typeStep(m.Step, m.What, m.Text)
	case TurnStep:
		return s.turnStep(m.Step, m.Once)
	case RemoveStep:
		return s.removeStep(m.Step)

	// all of it
	case OpenLink:
		return s.openLink(m.Link)
	case OpenFile:
		return s.openFile(m)
	case SetParameters:
		return s.openFrom(scenario.With(s.Link(), m.Parameters), "")
	case ResetAll:
		return s.resetAll()
	case Undo:
		return s.undo()
	case Redo:
		return s.redo()
	case Grasp:
		return s.grasp()
	case Release:
		return s.release()
	case Withdraw:
		return s.withdraw()
	case Rest:
		return s, nil

	// how it is looked at
	case Point:
		s.Hover = m.Hover
		return s, nil
	case Fold:
		return s.fold(m.Name, m.Open), nil
	case SetLayers:
		s.Layers = m.On
		return s, nil
	case ShowTab:
		return s.showTab(m.Name), nil
	case SetMeasure:
		return s.setMeasure(m.Name), nil
	case SetBanded:
		s.Banded = m.Name
		return s, nil
	case SetCurrency:
		return s.setCurrency(m.Sign)
	case SetLayout:
		s.Layout = m.Layout
		return s, nil
	case Dismiss:
		s.Problems = nil
		return s, nil

	// what is taken elsewhere
	case OpenShare:
		return s.openShare(m.View, m.Today)
	case CloseShare:
		return s.closeShare()
	case ChooseShare:
		s.Share = s.Share.with(m.Name, m.Value)
		return s, nil
	case ShareInput:
		s.Share = s.Share.shows(m.Key, m.On)
		return s, nil
	case CopyLink:
		return s, []Effect{CopyText{"Link", s.Address()}}
	case Export:
		return s.export(m)
	case Copied:
		return s.copied(m.What, m.OK), nil
	case PrintReport:
		return s.printReport(m.Done)
	case PrintPage:
		s.Paper = !s.Printing
		return s, nil

	// somebody's own incidents
	case OpenImport:
		return s.openImport()
	case CloseImport:
		return s.closeImport()
	case ReadFiles:
		return s.readFiles()
	case ChooseImport:
		return s.chooseImport(m.Name, m.Text)
	case HearImport:
		return s.hearImport(m.Reply)
	case FailImport:
		return s.failImport(), nil
	case StopImport:
		return s.stopImport()
	case UseImport:
		return s.useImport()

	// choices
	case OpenChoices:
		return s.openChoices(m.Tool)
	case CloseChoices:
		return s.closeChoices()
	case MakeChoice:
		return s.makeChoice(m.Name, m.Text)
	case GiveFiles:
		return s.inStep().askChoices(true)
	case HearChoices:
		return s.hearChoices(m.Reply)
	case FailChoices:
		return s.failChoices()
	case SlowChoices:
		return s.slowChoices(), nil
	case AskAgain:
		return s.askAgain()
	case UndoChoices:
		return s.undoChoices()
	case RedoChoices:
		return s.redoChoices()
	case CopyScreen:
		return s.copyScreen()
	case TellChoices:
		return s.tellChoices()
	case OpenChosen:
		return s.openChosen(m.Link)

	// what the page has to tell
	case Hear:
		s.Study = s.Study.hear(m.Link, m.Reply)
		return s, nil
	case Overdue:
		s.Study = s.Study.overdue(s.Question())
		return s, nil
	case Stop:
		return s.stop()
	case Tell:
		s.Notice = m.Sentence
		return s, nil
	}
	panic(fmt.Sprintf("state.Update: unknown message %T", msg))
}
