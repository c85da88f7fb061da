"""What stands in a picture: cards, signs, chips, the title and the legend. It knows no place."""
